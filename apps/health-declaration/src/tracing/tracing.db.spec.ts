import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Database } from '#libs/database';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { FIND_OVERLAPS, overlapParameters, OVERLAPS_MAX, OverlapsQuery } from './overlaps.query.js';
import { staysSql, StaysOfPersonQuery } from './stays-of-person.query.js';

const NOW = new Date('2021-08-31T00:00:00.000Z');
const FROM = new Date('2021-08-01T00:00:00.000Z');
const PEOPLE = 5_000;
const CHECK_INS = 60_000;
const COMMUNES = ['31318'];

const bytesOf = (text: string): Buffer => createHash('md5').update(text).digest();

/** Two days of stays of an hour at two hundred places. */
const FILL = `
  INSERT INTO health_declaration.check_in (id, version, place_code, place_kind, place_commune, way, shown, checked_in_at,
    day, received_at, due_out_at, checked_out_at, automatic, warnings, sealed, person_index, phone_index,
    document_index, key_digest, body_digest)
  SELECT gen_random_uuid(), 2, 'P' || lpad((n % 200)::text, 7, '0'), 'market', '31318', 'person-scans', 'visitor', at,
    at::date, at, at + interval '90 minutes', at + interval '60 minutes', true, '{}', '\\x00',
    decode(md5('person ' || n % ${PEOPLE}), 'hex'), decode(md5('phone ' || n % ${PEOPLE}), 'hex'),
    decode(md5('document ' || n % ${PEOPLE}), 'hex'), decode(md5('key ' || n), 'hex'), '\\x00'
  FROM (
    SELECT n, $1::timestamptz + make_interval(secs => n * 172800.0 / ${CHECK_INS}) AS at
    FROM generate_series(1, ${CHECK_INS}) AS n
  ) made`;

describe('questions of tracing among many check-ins', () => {
  let testing: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testing = await testDatabase('health-declaration');
    const owner = new Database({ url: testing.url, service: 'test', clock: { now: () => NOW }, maxConnections: 1 });
    await owner.connect();
    await owner.query(FILL, [FROM]);
    await owner.query('ANALYZE health_declaration.check_in');
    await owner.close();
    database = new Database({ url: testing.serveUrl, service: 'test', clock: { now: () => NOW } });
    await database.connect();
  });

  afterAll(async () => {
    await database.close();
    await testing.drop();
  });

  interface Node {
    readonly 'Node Type': string;
    readonly 'Index Name'?: string;
    readonly 'Relation Name'?: string;
    readonly Plans?: readonly Node[];
  }
  const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
  const planOf = async (sql: string, parameters: readonly unknown[]): Promise<Node[]> => {
    const rows = await database.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
    return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
  };

  const times = Array.from({ length: 12 }, (_, number) => ({
    placeCode: `P${String(number).padStart(7, '0')}`,
    from: new Date(FROM.getTime() + number * 10_800_000),
    to: new Date(FROM.getTime() + number * 10_800_000 + 3_600_000),
    longestStayMinutes: 90,
  }));

  it('walk the index by place and time, and never the table', async () => {
    const nodes = await planOf(FIND_OVERLAPS, overlapParameters(times, []));
    expect(nodes.map((node) => node['Index Name'])).toContain('check_in_by_place');
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it.each([
    ['phone', 'check_in_by_phone'],
    ['document', 'check_in_by_document'],
    ['check-in', 'check_in_by_person'],
  ] as const)('find a person by %s through %s', async (by, index) => {
    const sought = by === 'check-in' ? '0190a000-0000-7000-8000-000000000000' : [bytesOf(`${by} 7`)];
    const nodes = await planOf(staysSql(by), [FROM, NOW, COMMUNES, sought]);
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it('find the stays of a person, and everybody who met them', async () => {
    const person = { by: 'phone', digests: [bytesOf('phone 7')] } as const;
    const stays = await new StaysOfPersonQuery(database).find(person, { from: FROM, to: NOW }, COMMUNES);
    expect(stays).toHaveLength(CHECK_INS / PEOPLE);
    const asked = stays.map((stay) => ({ ...stay, longestStayMinutes: 90 }));
    const ids = stays.map(({ id }) => id);
    const found = await new OverlapsQuery(database).find(asked, ids);
    const rows = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM health_declaration.check_in mine
       JOIN health_declaration.check_in other ON other.place_code = mine.place_code AND NOT other.id = ANY($1::uuid[])
         AND other.checked_in_at <= mine.checked_out_at AND other.checked_out_at >= mine.checked_in_at
       WHERE mine.id = ANY($1::uuid[])`,
      [ids],
    );
    expect(found.length).toBe(rows[0]?.count);
    expect(found.length).toBeGreaterThan(0);
  });

  it('answer no more than is named', async () => {
    const [time] = times;
    const wide = Array.from({ length: 200 }, (_, n) => ({
      ...{ from: FROM, to: NOW, longestStayMinutes: time?.longestStayMinutes ?? 90 },
      placeCode: `P${String(n).padStart(7, '0')}`,
    }));
    expect(await new OverlapsQuery(database).find(wide, [])).toHaveLength(OVERLAPS_MAX + 1);
  });
});
