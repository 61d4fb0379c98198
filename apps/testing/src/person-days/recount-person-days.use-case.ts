import { Injectable } from '@nestjs/common';
import type { PersonDayStrata } from '#libs/contracts';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { personDayWasCounted } from '../published-events.js';
import { personDayOf } from './person-day.rules.js';
import { keyOf, PersonDayStore, type PersonAndDay, type PersonDay } from './person-day.store.js';

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
    const known = await this.lockWithKept(tx, asked);
    const results = await this.personDays.results(tx, known);
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

  /** And of those who were merged meanwhile the person who was kept. */
  private async lockWithKept(tx: Tx, asked: readonly PersonAndDay[]): Promise<PersonDay[]> {
    const known = await this.personDays.lock(tx, asked);
    const kept = await this.personDays.keptOf(
      tx,
      asked.map(({ personId }) => personId),
    );
    const moved = asked.map(({ personId, day }) => ({ personId: kept.get(personId) ?? personId, day }));
    const locked = new Set(known.map(keyOf));
    const others = moved.filter((pair) => !locked.has(keyOf(pair)));
    return others.length === 0 ? known : [...known, ...(await this.personDays.lock(tx, others))];
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
