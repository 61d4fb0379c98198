import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { ScansByPlaceAndHourQuery } from './scans-by-place-and-hour.query.js';

const NOW = new Date('2021-08-11T10:00:00.000Z');

/** (place, commune, entry, who held the camera) */
const STAYS = [
  ['AAAAAAAA', '31318', '2021-08-11T01:00:00Z', 'person-scans'],
  ['AAAAAAAA', '31318', '2021-08-11T01:59:59Z', 'place-scans'],
  ['AAAAAAAA', '31318', '2021-08-11T02:00:00Z', 'place-scans'],
  ['BBBBBBBB', '31318', '2021-08-11T01:30:00Z', 'place-scans'],
  ['CCCCCCCC', '31340', '2021-08-11T01:30:00Z', 'place-scans'],
  ['AAAAAAAA', '31318', '2021-08-12T01:00:00Z', 'place-scans'],
] as const;

const INSERT = `
  INSERT INTO health_declaration.check_in (id, version, place_code, place_kind, place_commune, way, shown, checked_in_at,
    day, received_at, due_out_at, warnings, sealed, person_index, key_digest, body_digest)
  SELECT gen_random_uuid(), 1, place, 'market', commune, way, 'visitor', at, '2021-08-11', at, at + interval '1 hour', '{}',
    '\\x00', '\\x00', decode(md5(number::text), 'hex'), '\\x00'
  FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) WITH ORDINALITY AS given (place, commune, at, way, number)`;

describe('how much is scanned where', () => {
  let testing: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testing = await testDatabase('health-declaration');
    database = new Database({ url: testing.serveUrl, service: 'test', clock: { now: () => NOW } });
    await database.connect();
    await database.query(
      INSERT,
      [0, 1, 2, 3].map((column) => STAYS.map((stay) => stay[column])),
    );
  });

  afterAll(async () => {
    await database.close();
    await testing.drop();
  });

  it('is counted by place and hour, in the communes and within the time that are asked for', async () => {
    const [from, to] = [new Date('2021-08-11T00:00:00Z'), new Date('2021-08-12T00:00:00Z')];
    const found = await new ScansByPlaceAndHourQuery(database).scansByPlaceAndHour(['31318'], from, to);
    const common = { placeKind: 'market', communeCode: '31318' };
    expect(found).toEqual([
      { ...common, placeCode: 'AAAAAAAA', hour: new Date('2021-08-11T01:00:00Z'), checkIns: 2, byPlace: 1 },
      { ...common, placeCode: 'AAAAAAAA', hour: new Date('2021-08-11T02:00:00Z'), checkIns: 1, byPlace: 1 },
      { ...common, placeCode: 'BBBBBBBB', hour: new Date('2021-08-11T01:00:00Z'), checkIns: 1, byPlace: 1 },
    ]);
  });
});
