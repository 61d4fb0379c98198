import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { canonicalJson } from '#libs/http';
import { publish } from '#libs/messaging';
import { adverseEventWasCounted } from '../published-events.js';
import { adverseEventStrataOf } from './adverse-event-strata.rules.js';
import { CountedAdverseEventStore } from './counted-adverse-event.store.js';

const BY = 'recount-adverse-events';

/**
 * Counts events as their doses stand, in the transaction that changes the doses: so that what is told of a product or a
 * lot stands over exactly the doses that are told of it.
 */
@Injectable()
export class RecountAdverseEvents {
  constructor(private readonly events: CountedAdverseEventStore) {}

  /** @param doseIds written already, their people locked */
  async execute(tx: Tx, doseIds: readonly string[]): Promise<void> {
    if (doseIds.length === 0) return;
    const moved = (await this.events.lockOfDoses(tx, doseIds)).flatMap((event) => {
      const published = adverseEventStrataOf(event, event.dose.counted);
      const isCountedAlike = canonicalJson(published) === canonicalJson(event.published);
      if (isCountedAlike && event.dose.residenceCommune === event.residenceCommune) return [];
      return [{ ...event, version: event.version + 1, before: event.published, published, isCountedAlike }];
    });
    await this.events.move(tx, moved, BY);
    await publish(
      tx,
      moved
        .filter(({ isCountedAlike }) => !isCountedAlike)
        .map(({ id, version, before, published }) =>
          adverseEventWasCounted({ aggregateId: id, version }, before, published),
        ),
    );
  }
}
