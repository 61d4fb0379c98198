import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { SpecimenClock } from '../turnaround/specimen-clock.js';
import { CustodyStepStore, type KeyedStep, type NewCustodyStep } from './custody-step.store.js';
import { factsOfStep, overdueEnded } from './specimen-facts.js';
import type { SpecimenState } from './specimen-state.js';
import type { SpecimenStep } from './specimen-step.js';
import { lastStepAt, refusalOfStep, stateAfter } from './specimen-steps.rules.js';
import { setTimes } from './set-times.js';
import { SpecimenStore } from './specimen.store.js';

export type { KeyedStep, SpecimenStep };

const MINUTE_MS = 60_000;

/**
 * Takes specimens on their way, many in one transaction: locks them in one order, checks the order of steps, writes the
 * chain of custody, counts up versions, and sets when the next stage is late.
 */
@Injectable()
export class AdvanceSpecimensUseCase {
  constructor(
    private readonly specimens: SpecimenStore,
    private readonly custody: CustodyStepStore,
    private readonly clock: SpecimenClock,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Locked until the transaction ends, ordered by id; what is not there is not in the answer. */
  lock(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SpecimenState>> {
    return this.specimens.lock(tx, [...new Set(ids)]);
  }

  /** The step that a request with one of these keys has made. */
  takenBefore(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedStep | undefined> {
    return this.custody.findByKeys(on, keys);
  }

  /** After a correction of what was released: the new version may say nothing, or say something at last. Locked before. */
  askAnew(tx: Tx, asked: readonly { readonly specimenId: string; readonly isAsked: boolean }[]): Promise<void> {
    return this.specimens.setAskedAnew(tx, asked, tx.recordedAt);
  }

  /**
   * Several steps of one specimen are taken in their order. All or none.
   * @param locked the specimens as they stand, where this transaction has locked or inserted them already
   * @throws Refused 422 with the path `[index]` of the first step that may not be taken
   */
  async execute(
    tx: Tx,
    steps: readonly SpecimenStep[],
    locked?: ReadonlyMap<string, SpecimenState>,
  ): Promise<ReadonlyMap<string, SpecimenState>> {
    const ids = new Set(steps.map(({ specimenId }) => specimenId));
    const before = locked ?? (await this.lock(tx, [...ids]));
    const states = new Map([...before].filter(([id]) => ids.has(id)));
    const taken = steps.map((step, index) => this.take(states, step, index, this.latest(tx)));
    const ended = await setTimes(tx, this.clock, before, states);
    await this.specimens.update(tx, [...states.values()]);
    await this.custody.insert(
      tx,
      taken.map(({ row }) => row),
    );
    await publish(tx, [
      ...taken.flatMap(({ step, state }) => factsOfStep(step, state)),
      ...ended.flatMap(({ was, is }) => overdueEnded(was, is, tx.recordedAt)),
    ]);
    return states;
  }

  /** Steps are told by clocks that may run ahead a little. */
  private latest(tx: Tx): Date {
    const { aheadMinutes } = this.referenceData.testingRules.inForce(tx.recordedAt);
    return new Date(tx.recordedAt.getTime() + aheadMinutes * MINUTE_MS);
  }

  private take(states: Map<string, SpecimenState>, step: SpecimenStep, index: number, latest: Date) {
    const state = states.get(step.specimenId);
    if (!state) throw new Refused('specimen-not-found', { status: 404, path: `[${index}]` });
    const refusal = refusalOfStep({ ...state, lastStepAt: lastStepAt(state) }, step, latest);
    if (refusal) throw new Refused(refusal, { path: `[${index}]` });
    const after = stateAfter(state, step);
    states.set(step.specimenId, after);
    return { step, state: after, row: rowOf(step, after.version) };
  }
}

function rowOf(step: SpecimenStep, version: number): NewCustodyStep {
  const { specimenId, happenedAt, actor, facilityCode, detail, request } = step;
  return {
    specimenId,
    version,
    step: step.step,
    happenedAt,
    actor,
    facilityCode,
    detail: detail ?? {},
    made: request ?? null,
  };
}
