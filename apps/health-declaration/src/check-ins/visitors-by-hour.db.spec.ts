import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { VisitorsByHourQuery } from './visitors-by-hour.query.js';

/** 08:30 of 11 August in Vietnam. */
const NOW = new Date('2021-08-11T01:30:00.000Z');
const FROM = new Date('2021-08-10T17:00:00.000Z');
const TO = new Date('2021-08-11T17:00:00.000Z');

/** (place, entry, exit, end by itself) */
const STAYS = [
  ['AAAAAAAA', '2021-08-10T16:30:00Z', null, '2021-08-10T18:00:00Z'],
  ['AAAAAAAA', '2021-08-11T00:10:00Z', '2021-08-11T00:20:00Z', '2021-08-11T01:40:00Z'],
  ['AAAAAAAA', '2021-08-11T00:59:00Z', '2021-08-11T01:10:00Z', '2021-08-11T02:29:00Z'],
  ['AAAAAAAA', '2021-08-11T01:00:00Z', null, '2021-08-11T02:30:00Z'],
  ['BBBBBBBB', '2021-08-11T01:00:00Z', null, '2021-08-11T02:30:00Z'],
] as const;

const INSERT = `
  INSERT INTO health_declaration.check_in (id, version, place_code, place_kind, place_commune, way, shown, checked_in_at,
    day, received_at, due_out_at, checked_out_at, automatic, warnings, sealed, person_index, key_digest, body_digest)
  SELECT gen_random_uuid(), CASE WHEN out_at IS NULL THEN 1 ELSE 2 END, place, 'market', '31318', 'person-scans', 'visitor', at, '2021-08-11', at, due, out_at,
    CASE WHEN out_at IS NOT NULL THEN false END, '{}', '\\x00', '\\x00', decode(md5(number::text), 'hex'), '\\x00'
  FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
    WITH ORDINALITY AS given (place, at, out_at, due, number)`;

describe('how many people are at a place', () => {
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

  it('is told for each hour that has begun: who entered in it, and who was inside at its end', async () => {
    const hours = await new VisitorsByHourQuery(database).visitorsByHour('AAAAAAAA', FROM, TO, NOW);
    expect(hours.map(({ hour }) => hour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(hours.filter(({ checkedIn, inside }) => checkedIn + inside > 0)).toEqual([
      { hour: 7, checkedIn: 2, inside: 1 },
      { hour: 8, checkedIn: 1, inside: 1 },
    ]);
  });

  it('has the visitors of the evening before inside until they leave', async () => {
    const [before, after] = [new Date('2021-08-09T17:00:00.000Z'), FROM];
    const query = new VisitorsByHourQuery(database);
    expect((await query.visitorsByHour('AAAAAAAA', before, after, NOW)).at(-1)).toEqual({
      ...{ hour: 23, checkedIn: 1, inside: 1 },
    });
    const today = await query.visitorsByHour('AAAAAAAA', FROM, TO, new Date('2021-08-10T17:30:00.000Z'));
    expect(today).toEqual([{ hour: 0, checkedIn: 0, inside: 1 }]);
  });
});
