import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FacilityState } from '#libs/contracts';
import { Database, databaseMigrations, migrate } from '#libs/database';
import { importMigrations } from '#libs/http';
import { messagingMigrations } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { FacilitiesProjection } from './facilities.projection.js';
import { FacilitiesQuery } from './facilities.query.js';
import { facilityRegisterMigrations } from './migrations-directory.js';

const recordedAt = new Date('2021-08-11T00:00:00Z');
const facility: FacilityState = {
  ...{ code: 'CP-CAI-TAC', name: 'Chốt kiểm soát Cái Tắc', kinds: ['checkpoint', 'testing-point'] },
  ...{ communeCode: '31362', validFrom: '2021-07-19', validTo: null, latitude: 9.9427, longitude: 105.7393 },
  ...{ methods: ['rapid-antigen'], openingHours: '24/7', nationalCodes: { 'health-insurance': '93001' } },
};
const COLUMNS = {
  side: 'b',
  code: facility.code,
  version: 3,
  name: facility.name,
  kinds: '{checkpoint,testing-point}',
};
const PERIOD = { commune_code: facility.communeCode, valid_from: facility.validFrom, valid_to: null };
const POINT = { latitude: facility.latitude, longitude: facility.longitude };
const HOURS = { opening_hours: facility.openingHours };
const METHODS = { methods: '{rapid-antigen}', ...HOURS };
const NOWHERE = { latitude: null, longitude: null };
const UNSAID = { methods: [], openingHours: null, nationalCodes: {}, capacity: null, recordedAt: null };

let folder: string;
let home: TestDatabase;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lachan-carried-over-'));
});
afterEach(async () => {
  await database.close();
  await home.drop();
  await rm(folder, { recursive: true });
});

describe('the table that a service had of its own', () => {
  it.each([
    ['health-declaration', POINT, { ...UNSAID, latitude: 9.9427 }],
    ['testing', METHODS, { ...UNSAID, ...NOWHERE, methods: ['rapid-antigen'], openingHours: '24/7' }],
    [
      'vaccination',
      { ...METHODS, national_codes: '{"health-insurance":"93001"}' },
      {
        ...UNSAID,
        ...NOWHERE,
        methods: ['rapid-antigen'],
        openingHours: '24/7',
        nationalCodes: facility.nationalCodes,
      },
    ],
    ['geo-maps', { ...POINT, ...HOURS, recorded_at: recordedAt }, { ...UNSAID, openingHours: '24/7', recordedAt }],
  ])('of %s goes on, and its view reads the topic once more', async (app, kept, carried) => {
    await asItWasBefore(app, { ...COLUMNS, ...PERIOD, ...kept });
    await upgrade(app);
    const query = new FacilitiesQuery(database);
    const { code, name, kinds, communeCode, validFrom, validTo } = facility;
    expect(await query.find(code)).toMatchObject({ code, name, kinds, communeCode, validFrom, validTo, ...carried });
    expect(await query.takenIn()).toMatchObject({ version: '1.3' });
    const [view] = await database.query(
      `SELECT v.live_side AS side, v.group_generation AS generation, o.next_offset::int AS next,
         (SELECT count(*)::int FROM messaging.inbox) AS had
       FROM messaging.view v JOIN messaging.view_offset o ON o.view = v.name`,
    );
    expect(view).toEqual({ side: 'b', generation: 1, next: 0, had: 0 });
    const projection = new FacilitiesProjection();
    const again = [2, 3].map((version) => ({ version, recordedAt, facility }));
    await database.transaction((tx) => projection.save(tx, 'b', again));
    expect(await query.find(code)).toEqual({ ...facility, capacity: null, recordedAt });
  });
});

/** The newest files of the service are left out, from the one on that carries the table over. */
async function asItWasBefore(app: string, row: object): Promise<void> {
  const before = join(folder, app, 'migrations');
  const files = (await readdir(appMigrations(app))).sort();
  const last = files.findIndex((name) => name.endsWith('_facility_register.sql'));
  expect(last).toBeGreaterThan(0);
  await mkdir(before, { recursive: true });
  for (const name of files.slice(0, last)) await copyFile(new URL(name, appMigrations(app)), join(before, name));
  const directories = [databaseMigrations(), messagingMigrations(), importMigrations(), before];
  home = await testDatabase({ service: app, directories });
  database = new Database({ url: home.url, service: app, clock: { now: () => recordedAt }, maxConnections: 1 });
  await database.connect();
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await database.query(
    `INSERT INTO ${app.replaceAll('-', '_')}.facility (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
  await database.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'b')`);
  await database.query(
    `INSERT INTO messaging.view_offset (view, side, topic, partition, next_offset, cluster_id, topic_id)
     VALUES ('facilities', 'b', 'identity.facility.v1', 0, 7, 'cluster', 'topic')`,
  );
  await database.query(
    `INSERT INTO messaging.inbox (view, side, topic, partition, source, epoch, highest, seen)
     VALUES ('facilities', 'b', 'identity.facility.v1', 0, 'identity', 1, 7, '')`,
  );
}

async function upgrade(app: string): Promise<void> {
  const libraries = [databaseMigrations(), messagingMigrations(), facilityRegisterMigrations(), importMigrations()];
  await migrate({ url: home.url, directories: [...libraries, appMigrations(app)], service: `${app}-test` });
}

function appMigrations(app: string): URL {
  return new URL(`../../../apps/${app}/migrations/`, import.meta.url);
}
