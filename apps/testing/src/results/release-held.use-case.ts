import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { AdvanceSpecimensUseCase, type SpecimenStep } from '../specimens/advance-specimens.use-case.js';
import { PublishResults } from './publish-results.js';
import { asksAnew } from './result.rules.js';
import { ResultStore } from './result.store.js';

/** Lets go what a pool has held back. */
@Injectable()
export class ReleaseHeldUseCase {
  constructor(
    private readonly results: ResultStore,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly publishing: PublishResults,
  ) {}

  /** Answers the specimens of which a result was held, and is released now; the others stay as they are. */
  async execute(tx: Tx, specimenIds: readonly string[], actor: Pick<Actor, 'kind' | 'id'>, traceparent?: string) {
    const before = await this.specimens.lock(tx, specimenIds);
    const versions = [...(await this.results.versionsOf(tx, [...before.keys()])).values()].flat();
    const held = versions.filter(({ state }) => state === 'held');
    if (held.length === 0) return [];
    const releasedAt = new Date(
      Math.max(tx.recordedAt.getTime(), ...held.map(({ validatedAt }) => validatedAt?.getTime() ?? 0)),
    );
    await this.results.releaseHeld(
      tx,
      held.map(({ id }) => id),
      releasedAt,
    );
    const steps = held.map(({ specimenId, version, value, laboratoryCode: facilityCode }): SpecimenStep => ({
      ...{ specimenId, step: 'released', happenedAt: releasedAt, actor, facilityCode, heldReason: null, traceparent },
      ...{ detail: { resultVersion: version }, asksAnew: asksAnew(value) },
    }));
    const states = await this.specimens.execute(tx, steps);
    const released = held.flatMap((version) => {
      const specimen = states.get(version.specimenId);
      const after = { ...version, state: 'released' as const, releasedAt };
      return specimen ? [{ specimen, before: null, after, by: actor, traceparent }] : [];
    });
    await this.publishing.execute(tx, released);
    return held.map(({ specimenId }) => specimenId);
  }
}
