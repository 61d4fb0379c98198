import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doseCounted } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import type { Answer } from '#libs/testing';
import { DosesProjection } from '../../apps/reporting/src/reports/doses.projection.js';
import { DoseStream, TODAY } from './dose-stream.js';
import type { KillableService } from './killable-service.js';
import { killAsItGoes } from './patient-work.js';
import { sizeOf } from './sizes.js';
import { OFFICER, startKillableVaccination } from './vaccination-point.js';

const { rounds, people, load } = sizeOf('killed-doses');
const START_MS = 300_000;
const ROUND_MS = 7_200_000;
const KILLED_AT = [0.2, 0.5, 0.8];
const FIRST_DAY = '2021-08-01';
const PAGE = 100;
/** Of the numbers of people: a life has five at most. */
const NUMBERS_A_LIFE = 5;

describe(`${people} people with doses, corrections, withdrawals, merges and batches`, () => {
  let service: KillableService;
  let stream: DoseStream;
  let standing = 0;

  beforeAll(async () => {
    service = await startKillableVaccination();
    stream = new DoseStream(service);
  }, START_MS);
  afterAll(() => service?.discard(), START_MS);

  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    'in round %i, killed in the middle again and again: each dose once, one number in ledger, report, completeness and FHIR',
    async (round) => {
      const kills = killAsItGoes({
        at: KILLED_AT,
        done: () => stream.livesEnded / people,
        kill: async () => {
          await service.kill9();
          await service.startAnew();
        },
      });
      standing += await stream.play(round * people * NUMBERS_A_LIFE, people, load.clients);
      expect(await kills).toBe(KILLED_AT.length);
      const ledger = await standingIn(service);
      expect(ledger).toHaveLength(standing);
      expect((await inExchange(service)).sort()).toEqual(ledger);
      expect(await inReport(service)).toBe(standing);
      expect(await inCompleteness(service)).toBe(standing);
    },
    ROUND_MS,
  );
});

async function standingIn({ sql }: KillableService): Promise<string[]> {
  const text = `SELECT id FROM vaccination.dose WHERE state = 'standing' AND origin = 'facility' ORDER BY id`;
  return (await sql<{ id: string }>(text)).map(({ id }) => id);
}

/** Everything that was published, folded as the reports fold it. */
async function inReport({ sql }: KillableService): Promise<number> {
  const rows = await sql<{ data: ReceivedEvent<typeof doseCounted>['data']; version: number; recordedAt: Date }>(
    `SELECT data, aggregate_version AS version, recorded_at AS "recordedAt" FROM messaging.event
     WHERE type = $1 ORDER BY position`,
    [doseCounted.type],
  );
  const projection = new DosesProjection();
  const deltas = rows.flatMap(({ data, version, recordedAt }) =>
    projection.counted({ data, recordedAt, envelope: { version } } as ReceivedEvent<typeof doseCounted>),
  );
  return deltas
    .filter(({ indicator, margin }) => indicator === 'doses' && margin === 'place')
    .reduce((sum, { value }) => sum + value, 0);
}

async function inCompleteness({ client }: KillableService): Promise<number> {
  const path = `/v1/completeness?from=${FIRST_DAY}&to=${TODAY}`;
  const { body } = await client.get<{ total: { entered: number } }>(path, { as: OFFICER });
  return body.total.entered;
}

interface Searchset {
  readonly entry: readonly { readonly resource: { readonly id: string; readonly status: string } }[];
  readonly link: readonly { readonly relation: string; readonly url: string }[];
}

/** Ids of all immunizations but those entered in error, page by page as another system reads them. */
async function inExchange({ client }: KillableService): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined = `/fhir/R4/Immunization?date=ge${FIRST_DAY}&_count=${PAGE}`;
  while (next !== undefined) {
    const page: Answer<Searchset> = await client.get<Searchset>(next, { as: OFFICER });
    expect(page.status).toBe(200);
    const given = page.body.entry.filter(({ resource }) => resource.status === 'completed');
    ids.push(...given.map(({ resource }) => resource.id));
    next = page.body.link.find(({ relation }) => relation === 'next')?.url;
  }
  return ids;
}
