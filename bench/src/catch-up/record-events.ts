import { declarationSubmitted } from '#libs/contracts';
import { Database } from '#libs/database';
import { newEvent, publish } from '#libs/messaging';
import { v7 as uuidv7 } from 'uuid';
import { businessNow } from '../stack/bench-clock.js';
import type { BenchStack } from '../stack/bench-stack.js';
import { syntheticStrata } from './synthetic-strata.js';

const EVENTS_A_TRANSACTION = 2_000;
const DAYS = 14;
const SEED = 11;

/**
 * Records events of synthetic declarations in the service's event log by the product's own `publish`, without the
 * declarations themselves: the relay sends them as it would send any.
 */
export async function recordEvents(stack: BenchStack, count: number): Promise<void> {
  const url = stack.environment('health-declaration').DATABASE_URL ?? '';
  const database = new Database({ url, service: 'bench', clock: { now: businessNow } });
  await database.connect();
  const strata = syntheticStrata(DAYS, SEED);
  try {
    for (let recorded = 0; recorded < count; recorded += EVENTS_A_TRANSACTION) {
      const events = Array.from({ length: Math.min(EVENTS_A_TRANSACTION, count - recorded) }, () =>
        newEvent(declarationSubmitted, { aggregateId: uuidv7(), aggregateVersion: 1, data: strata.next().value }),
      );
      await database.transaction((tx) => publish(tx, events));
    }
  } finally {
    await database.close();
  }
}
