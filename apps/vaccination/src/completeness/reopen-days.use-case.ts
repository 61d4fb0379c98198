import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { completenessHasChanged } from '../published-events.js';
import { CompletenessStore } from './completeness.store.js';

/** A day of a facility whose number of entered doses has changed, and one dose that changed it. */
export interface ChangedFacilityDay {
  readonly facilityCode: string;
  readonly day: string;
  readonly doseId: string;
}

/** A signed day is open again once its number changes: visibly, with the dose that did it. */
@Injectable()
export class ReopenDaysUseCase {
  constructor(private readonly days: CompletenessStore) {}

  async execute(tx: Tx, changed: readonly ChangedFacilityDay[]): Promise<void> {
    const first = new Map<string, ChangedFacilityDay>();
    for (const one of changed) {
      const key = `${one.facilityCode} ${one.day}`;
      if (!first.has(key)) first.set(key, one);
    }
    if (first.size === 0) return;
    const reopened = await this.days.reopen(tx, [...first.values()]);
    await publish(
      tx,
      reopened.map(({ facilityCode, day, communeCode, version, declared }) =>
        completenessHasChanged(
          { aggregateId: `${facilityCode} ${day}`, version },
          { day, facilityCode, communeCode, before: { declared, signed: true }, after: { declared, signed: false } },
        ),
      ),
    );
  }
}
