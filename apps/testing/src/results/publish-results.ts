import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { publish, type NewEvent } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { RecountPersonDaysUseCase } from '../person-days/recount-person-days.use-case.js';
import { resultWasAmended, resultWasReleased, resultWasWithdrawn } from '../published-events.js';
import { ResultChanges, type ResultChange } from '../result-changes/result-changes.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import type { ResultVersion } from './result-state.js';
import { resultStrataOf } from './result-strata.js';

/** What stands of a specimen from now on. */
export interface ReleasedResult {
  /** As it is after the release. */
  readonly specimen: SpecimenState;
  /** The version that stood before; null for the first release. */
  readonly before: ResultVersion | null;
  /** The version that was released, or the withdrawal. */
  readonly after: ResultVersion;
  readonly by: Pick<Actor, 'kind' | 'id'>;
  readonly traceparent?: string | undefined;
}

/**
 * Tells what was released, amended and withdrawn, and counts the people anew, in the transaction of the release and
 * after its rows were written. The aggregate of the facts is the specimen, their version the result's own.
 */
@Injectable()
export class PublishResults {
  constructor(
    private readonly personDays: RecountPersonDaysUseCase,
    private readonly changes: ResultChanges,
  ) {}

  async execute(tx: Tx, released: readonly ReleasedResult[]): Promise<void> {
    if (released.length === 0) return;
    const today = localDayOf(tx.recordedAt);
    await publish(
      tx,
      released.map((one) => factOf(one, today)),
    );
    await this.personDays.execute(
      tx,
      released.map(({ specimen }) => ({ personId: specimen.personId, day: specimen.strata.day })),
    );
    for (const ofActor of Map.groupBy(released, ({ by }) => `${by.kind} ${by.id}`).values())
      if (ofActor[0]) await this.changes.tell(tx, ofActor.map(changeOf), ofActor[0].by);
  }
}

function changeOf({ specimen, before, after }: ReleasedResult): ResultChange {
  return { specimen, before: before?.value ?? null, after: after.kind === 'withdrawal' ? null : after.value };
}

function factOf({ specimen, before, after, traceparent }: ReleasedResult, today: string): NewEvent {
  const origin = { aggregateId: specimen.id, version: after.version, traceparent };
  if (before === null) return resultWasReleased(origin, resultStrataOf(after, specimen));
  const was = resultStrataOf(before, specimen);
  return after.kind === 'withdrawal'
    ? resultWasWithdrawn(origin, today, was)
    : resultWasAmended(origin, today, was, resultStrataOf(after, specimen));
}
