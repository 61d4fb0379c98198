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

/** When the last step of the chain happened, by the times of its steps. */
export function lastStepAt(times: readonly (Date | null)[]): Date {
  return new Date(Math.max(...times.flatMap((time) => time?.getTime() ?? [])));
}
