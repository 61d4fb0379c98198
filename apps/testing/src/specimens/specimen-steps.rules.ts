import type { SpecimenStatus } from '#libs/vocabulary';

/** A step of the chain of custody is named after the status that it leads to. */
export type CustodyStep = SpecimenStatus;

export const STEP_REFUSALS = ['step-out-of-order', 'step-before-the-last', 'step-in-the-future'] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

/**
 * From which status a step may be taken. A receipt needs no dispatch: it takes custody. `tested` may be taken again
 * while the second person has not agreed. `refused`, `lost` and `released` end the chain.
 */
const STEPS: Readonly<Record<CustodyStep, readonly SpecimenStatus[]>> = {
  collected: [],
  dispatched: ['collected'],
  received: ['collected', 'dispatched'],
  refused: ['collected', 'dispatched'],
  lost: ['collected', 'dispatched', 'received'],
  tested: ['received', 'tested'],
  validated: ['tested'],
  released: ['validated'],
};

/** What of a specimen the order of steps looks at. */
export interface Chain {
  readonly status: SpecimenStatus;
  /** A share is tested in its pool's tube, which has a chain of its own. */
  readonly tube: 'own' | 'share';
  /** When the last step happened. */
  readonly lastStepAt: Date;
}

export interface StepToTake {
  readonly step: CustodyStep;
  readonly happenedAt: Date;
  /** Done where it was collected, as a rapid test is: it needs no receipt. */
  readonly onTheSpot?: boolean | undefined;
}

/** @param latest the latest instant that a clock which runs ahead may tell */
export function refusalOfStep(
  chain: Chain,
  { step, happenedAt, onTheSpot }: StepToTake,
  latest: Date,
): StepRefusal | undefined {
  const needsNoReceipt =
    step === 'tested' && chain.status === 'collected' && (onTheSpot === true || chain.tube === 'share');
  if (!needsNoReceipt && !STEPS[step].includes(chain.status)) return 'step-out-of-order';
  if (happenedAt < chain.lastStepAt) return 'step-before-the-last';
  return happenedAt > latest ? 'step-in-the-future' : undefined;
}

/** The times of a chain, each null where it has not come to that. */
export interface ChainTimes {
  readonly collectedAt: Date;
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly testedAt: Date | null;
  readonly validatedAt: Date | null;
  readonly releasedAt: Date | null;
}

/** When the last step of the chain happened. */
export function lastStepAt(times: ChainTimes): Date {
  const { collectedAt, dispatchedAt, receivedAt, testedAt, validatedAt, releasedAt } = times;
  const known = [collectedAt, dispatchedAt, receivedAt, testedAt, validatedAt, releasedAt].filter((at) => at !== null);
  return new Date(Math.max(...known.map((at) => at.getTime())));
}

/** What of a specimen its steps change. */
export interface SteppedState extends ChainTimes {
  readonly version: number;
  readonly status: SpecimenStatus;
  readonly laboratoryCode: string | null;
  readonly heldReason: string | null;
  readonly refusal: string | null;
  readonly askedAnewAt: Date | null;
}

export interface StepDetails extends StepToTake {
  readonly laboratoryCode?: string | undefined;
  readonly heldReason?: string | null | undefined;
  readonly refusal?: string | undefined;
  readonly asksAnew?: boolean | undefined;
}

/** The specimen after a step that may be taken. Of one that was refused or lost a new one is asked for. */
export function stateAfter<State extends SteppedState>(state: State, step: StepDetails): State {
  const { happenedAt: at, step: status } = step;
  return {
    ...state,
    version: state.version + 1,
    status,
    laboratoryCode: step.laboratoryCode ?? state.laboratoryCode,
    dispatchedAt: status === 'dispatched' ? at : state.dispatchedAt,
    receivedAt: status === 'received' ? at : state.receivedAt,
    testedAt: status === 'tested' ? at : state.testedAt,
    validatedAt: status === 'validated' ? at : state.validatedAt,
    releasedAt: status === 'released' ? at : state.releasedAt,
    heldReason: step.heldReason === undefined ? state.heldReason : step.heldReason,
    refusal: step.refusal ?? state.refusal,
    askedAnewAt: status === 'refused' || status === 'lost' || step.asksAnew === true ? at : state.askedAnewAt,
  };
}
