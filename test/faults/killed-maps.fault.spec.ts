import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually, eventuallyHolds } from '#libs/testing';
import { detailedOutlines } from '../../libs/geo/test/detailed-outlines.js';
import { geoJsonOf } from '../../libs/geo/test/pack-builder.js';
import { faultySupplyList } from './faulty-supply-list.js';
import { DECIDED_MS, takenInThoughKilled } from './killed-import.js';
import { KillableMaps, OFFICER } from './map-officers.js';
import { MapStream } from './map-stream.js';
import { idsInOrder } from './order-on-the-bus.js';
import { created, killAsItGoes, untilAnswered } from './patient-work.js';
import { sizeOf } from './sizes.js';

const { rounds, corners, rows, acts, peakMemoryMiB, load } = sizeOf('killed-maps');
const START_MS = 300_000;
const ROUND_MS = 2 * DECIDED_MS;
const KILLED_AT = [0.2, 0.5, 0.8];
const SENT_WITHIN_MS = 120_000;
const READ_WITHIN_MS = 300_000;
const TOPICS = ['geo-maps.zone.v1', 'geo-maps.supply-point.v1'] as const;
const ROUNDS = Array.from({ length: rounds }, (_, round) => round + 1);

const drawn = detailedOutlines(corners);
let maps: KillableMaps;
beforeAll(async () => {
  maps = await KillableMaps.start(drawn);
}, START_MS);
afterAll(() => maps?.discard(), START_MS);

const killed = async (): Promise<void> => {
  await maps.service.kill9();
  await maps.service.startAnew();
};

/** One text a row, sorted. */
const texts = async (sql: string, values: readonly unknown[] = []): Promise<string[]> =>
  (await maps.service.sql<{ text: string }>(sql, values)).map(({ text }) => text).sort();

/** How often each is there. @param from whatever comes behind the word, with the text in question as `text` */
const once = async (from: string, values: readonly unknown[] = []): Promise<string[]> =>
  texts(`SELECT text || ' ' || count(*) AS text FROM (SELECT ${from}) AS found GROUP BY text`, values);
const onceEach = (ids: readonly string[]): string[] => ids.map((id) => `${id} 1`).sort();
const eventsOf = (type: string, id = 'aggregate_id'): Promise<string[]> =>
  once(`${id} AS text FROM messaging.event WHERE type = $1`, [`vn.lachan.geo-maps.${type}.v1`]);

/** Everything that was recorded comes to be on the bus, in the order of each thing's facts, and nothing besides. */
async function expectSentOnce(): Promise<void> {
  for (const topic of TOPICS)
    await eventuallyHolds(
      async () => {
        expect(await texts('SELECT position::text AS text FROM messaging.outbox')).toEqual([]);
        const recorded = await texts('SELECT id::text AS text FROM messaging.event WHERE topic = $1', [topic]);
        expect((await idsInOrder(maps.service.bus.broker, topic)).sort()).toEqual(recorded);
      },
      { withinMs: SENT_WITHIN_MS, everyMs: 200, until: `all of ${topic} on the bus` },
    );
}

describe(`a kill -9 while an officer’s boundary pack of 75 communes with ${corners} corners each`, () => {
  it.each(ROUNDS)(
    'in round %i is read and published: it is read again from its beginning, and holds once',
    async (round) => {
      const query = new URLSearchParams({ name: `Gói ${round}`, from: `2021-08-0${round}` });
      const file = geoJsonOf(drawn, { round });
      const path = `/v1/boundary-packs?${query}`;
      const call = { as: OFFICER, body: file, headers: { 'content-type': 'application/geo+json' } };
      const sent = await maps.service.client.post<{ id: string }>(path, call);
      expect(sent.status).toBe(202);
      const { id } = sent.body;
      const packOf = async () => {
        const sql = `SELECT state, attempts, jsonb_array_length(report->'faults') AS faults FROM geo_maps.boundary_pack
          WHERE id = $1`;
        return (await maps.service.sql<{ state: string; attempts: number; faults: number | null }>(sql, [id]))[0];
      };
      const untilIn = (state: string) =>
        eventually(
          async () => {
            const pack = await packOf();
            if (pack?.state !== state) throw new Error(JSON.stringify(pack));
            return pack;
          },
          { withinMs: READ_WITHIN_MS, everyMs: 5, until: `the pack is ${state}` },
        );
      await untilIn('reading');
      await killed();
      expect(await untilIn('ready')).toEqual({ state: 'ready', attempts: 2, faults: 0 });
      expect(maps.service.peakMemory()).toBeLessThan(peakMemoryMiB);
      const key = randomUUID();
      const publish = untilAnswered(async () =>
        created(await maps.service.client.post(`/v1/boundary-packs/${id}/publications`, { as: OFFICER, key })),
      );
      await Promise.all([publish, killed()]);
      expect(await once('pack_id::text AS text FROM geo_maps.boundary_change WHERE pack_id = $1', [id])).toEqual([
        `${id} 1`,
      ]);
      const units = drawn.map(({ code }) => code);
      const stored = await once('code AS text FROM geo_maps.boundary_pack_unit WHERE pack_id = $1', [id]);
      expect(stored).toEqual(onceEach(units));
      expect(await texts('SELECT pack_id::text AS text FROM geo_maps.boundary_pack_piece')).toEqual([]);
    },
    ROUND_MS,
  );
});

describe(`a kill -9 at half of a list of ${rows} shops`, () => {
  it.each(ROUNDS)(
    'in round %i: it goes on; each good row is one shop that was told once, each fault has its line and reason',
    async (round) => {
      const file = faultySupplyList(rows, round);
      const { before, after } = await takenInThoughKilled({
        ...{ service: maps.service, path: '/v1/supply-points/imports', sender: OFFICER, file },
        stored: () => texts('SELECT id::text AS text FROM geo_maps.supply_point'),
      });
      expect(after.length - before.length).toBe(rows - file.faults.length);
      expect(await eventsOf('supply-point-registered')).toEqual(onceEach(after));
      await expectSentOnce();
    },
    ROUND_MS,
  );
});

describe(`${acts} acts of officers and of people who report, killed in the middle again and again`, () => {
  it.each(ROUNDS)(
    'in round %i: each decision with its announcement and each report is there once, and was told once',
    async (round) => {
      const stream = new MapStream(maps);
      const kills = killAsItGoes({ at: KILLED_AT, done: () => stream.actsEnded / acts, kill: killed });
      await stream.play(round * acts, acts, load.clients);
      expect(await kills).toBe(KILLED_AT.length);
      const { announced, withdrawn, zonesPublished, zonesWithdrawn, points, reports } = stream.made;
      const among = <Id extends string>(found: readonly string[], ids: readonly Id[]): string[] =>
        found.filter((line) => ids.some((id) => line.startsWith(id)));
      const stored = async (table: string, where = 'true') =>
        once(`id::text AS text FROM geo_maps.${table} WHERE ${where}`);
      const decision = "data->>'decisionId'";
      expect(among(await stored('level_decision'), announced)).toEqual(onceEach(announced));
      expect(among(await eventsOf('area-level-announced', decision), announced)).toEqual(onceEach(announced));
      expect(among(await eventsOf('area-level-withdrawn', decision), announced)).toEqual(onceEach(withdrawn));
      expect(among(await eventsOf('zone-published'), zonesPublished)).toEqual(onceEach(zonesPublished));
      expect(among(await eventsOf('zone-withdrawn'), zonesPublished)).toEqual(onceEach(zonesWithdrawn));
      expect(among(await stored('supply_report'), reports)).toEqual(onceEach(reports));
      expect(among(await eventsOf('supply-point-registered'), points)).toEqual(onceEach(points));
      const told = await texts(
        `SELECT id::text AS text FROM messaging.event WHERE type = $1 AND aggregate_id = ANY($2)`,
        ['vn.lachan.geo-maps.supply-point-stated.v1', points],
      );
      expect(told).toHaveLength(reports.length);
      await expectNothingBesides(stream);
      await expectSentOnce();
    },
    ROUND_MS,
  );
});

/** Of all rounds together: what was made twice would have an id that nobody was answered. */
async function expectNothingBesides({ made }: MapStream): Promise<void> {
  const counts = await maps.service.sql<{ kind: string; rows: number }>(
    `SELECT 'announced' AS kind, count(*)::int AS rows FROM geo_maps.level_decision
     UNION ALL SELECT 'zonesPublished', count(*)::int FROM geo_maps.zone
     UNION ALL SELECT 'reports', count(*)::int FROM geo_maps.supply_report`,
  );
  for (const { kind, rows: found } of counts) {
    madeSoFar[kind] = (madeSoFar[kind] ?? 0) + made[kind as keyof typeof made].length;
    expect([kind, found]).toEqual([kind, madeSoFar[kind]]);
  }
}
const madeSoFar: Record<string, number> = {};
