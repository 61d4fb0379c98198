import { declarationSubmitted } from '#libs/contracts';
import { Database } from '#libs/database';
import type { ReceivedEvent } from '#libs/messaging';
import { startOfLocalDay } from '#libs/vocabulary';
import type { CubeDelta } from '../../../apps/reporting/src/reports/cube-delta.js';
import { DeclarationsProjection } from '../../../apps/reporting/src/reports/declarations.projection.js';
import type { Strata } from '../catch-up/synthetic-strata.js';

const EVENTS_A_TRANSACTION = 5_000;
const HOURS_A_DAY = 24;
const HOUR_MS = 3_600_000;

/**
 * Folds synthetic events into the live side of the view by the product's own projection, without the bus: what the
 * cube looks like afterwards is what it would look like had the events been read.
 */
export async function fillCube(url: string, strata: Iterator<Strata, never>, count: number): Promise<void> {
  const database = new Database({ url, service: 'bench', clock: { now: () => new Date() } });
  const projection = new DeclarationsProjection();
  await database.connect();
  try {
    for (let folded = 0; folded < count; folded += EVENTS_A_TRANSACTION) {
      const deltas: CubeDelta[] = [];
      for (let index = folded; index < Math.min(count, folded + EVENTS_A_TRANSACTION); index++) {
        deltas.push(...projection.submitted(receivedOf(strata.next().value, index)));
      }
      await database.transaction((tx) => projection.save(tx, 'a', deltas));
    }
  } finally {
    await database.close();
  }
}

/** Recorded in an hour of its own day; the hours take turns, so that every hour of every day has rows. */
function receivedOf(data: Strata, index: number): ReceivedEvent<typeof declarationSubmitted> {
  const recordedAt = new Date(startOfLocalDay(data.day).getTime() + (index % HOURS_A_DAY) * HOUR_MS);
  const envelope = {
    ...{ specversion: '1.0', id: '00000000-0000-7000-8000-000000000000', source: '/lachan/bench' },
    ...{ type: declarationSubmitted.type, subject: 'bench', time: recordedAt.toISOString() },
    ...{ datacontenttype: 'application/json', epoch: 1, position: index, version: 1 },
  } as ReceivedEvent<typeof declarationSubmitted>['envelope'];
  return { envelope, recordedAt, data };
}
