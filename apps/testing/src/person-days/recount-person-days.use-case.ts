import { Injectable } from '@nestjs/common';
import type { PersonDayStrata } from '#libs/contracts';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { personDayWasCounted } from '../published-events.js';
import { personDayOf } from './person-day.rules.js';
import { keyOf, PersonDayStore, type PersonAndDay } from './person-day.store.js';

/**
 * Counts people anew after their results, or who they are, have changed: in the same transaction, after the change. What
 * was published and what is true never part.
 */
@Injectable()
export class RecountPersonDaysUseCase {
  constructor(private readonly personDays: PersonDayStore) {}

  /** `personId` is the one that was kept. */
  async execute(tx: Tx, pairs: readonly PersonAndDay[], traceparent?: string): Promise<void> {
    const asked = [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
    if (asked.length === 0) return;
    const known = await this.personDays.lock(tx, asked);
    const results = await this.personDays.results(tx, asked);
    const changed = known.flatMap((before) => {
      const strata = personDayOf(results.get(keyOf(before)) ?? []);
      return isSame(before.strata, strata)
        ? []
        : [{ before, after: { ...before, version: before.version + 1, strata } }];
    });
    await this.personDays.save(
      tx,
      changed.map(({ after }) => after),
    );
    await publish(
      tx,
      changed.map(({ before, after }) =>
        personDayWasCounted(
          { aggregateId: after.id, version: after.version, traceparent },
          before.strata,
          after.strata,
        ),
      ),
    );
  }

  /** After people were merged or parted: every day of each of them. */
  async ofPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
    await this.execute(tx, await this.personDays.daysOf(tx, personIds));
  }
}

function isSame(a: PersonDayStrata | null, b: PersonDayStrata | null): boolean {
  return a === b || (a !== null && b !== null && textOf(a) === textOf(b));
}

/** The order of fields in a row is the database's. */
function textOf(strata: PersonDayStrata): string {
  const { residence, ...plain } = strata;
  return JSON.stringify([Object.entries(plain).sort(), Object.entries(residence).sort()]);
}
