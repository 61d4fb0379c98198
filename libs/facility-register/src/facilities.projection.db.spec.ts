import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facilityChanged, facilityRegistered, type FacilityState } from '#libs/contracts';
import { Database, databaseMigrations } from '#libs/database';
import { messagingMigrations, type ReceivedEvent, type Side } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { FacilitiesProjection, type FacilityDelta } from './facilities.projection.js';
import { FacilitiesQuery } from './facilities.query.js';
import { facilityRegisterMigrations } from './migrations-directory.js';

const now = new Date('2021-08-11T00:00:00Z');
const checkpoint: FacilityState = {
  ...{ code: 'CP-CAI-TAC', name: 'Chốt kiểm soát Cái Tắc', kinds: ['checkpoint', 'testing-point'] },
  ...{ communeCode: '31362', validFrom: '2021-07-19', validTo: null, latitude: 9.9427, longitude: 105.7393 },
  ...{ methods: ['rapid-antigen'], openingHours: '24/7', nationalCodes: { 'health-insurance': '93001' } },
};
const quarantine: FacilityState = {
  ...{ code: 'KCL-930-2', name: 'Khu cách ly Trường Cao đẳng', kinds: ['quarantine-facility', 'school'] },
  ...{ communeCode: '31333', validFrom: '2021-08-11', validTo: null, capacity: 240 },
};
const bare: FacilityState = {
  ...{ code: 'TYT-THANH-HOA', name: 'Trạm y tế xã Thạnh Hòa', kinds: ['health-station'] },
  ...{ communeCode: '31405', validFrom: '2019-04-01', validTo: '2021-08-01' },
};

let home: TestDatabase;
let database: Database;
let query: FacilitiesQuery;
const projection = new FacilitiesProjection();

beforeAll(async () => {
  const directories = [databaseMigrations(), messagingMigrations(), facilityRegisterMigrations()];
  home = await testDatabase({ service: 'facility-register-lib', directories });
  database = new Database({ url: home.serveUrl, service: 'facility-register-lib', clock: { now: () => now } });
  await database.connect();
  query = new FacilitiesQuery(database);
  await database.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a')`);
});
afterAll(async () => {
  await database.close();
  await home.drop();
});
beforeEach(() => database.transaction((tx) => projection.clear(tx, 'a')));

const save = (side: Side, deltas: readonly FacilityDelta[]) =>
  database.transaction((tx) => projection.save(tx, side, deltas));
const known = (...facilities: readonly FacilityState[]) =>
  save(
    'a',
    facilities.map((facility) => ({ version: 1, recordedAt: now, facility })),
  );

describe('the register of facilities', () => {
  it('has each as its last event left it, with all that the register says', async () => {
    const registered = { data: { facility: checkpoint }, envelope: { version: 1 }, recordedAt: now };
    await save('a', projection.registered(registered as ReceivedEvent<typeof facilityRegistered>));
    expect(await query.find('CP-CAI-TAC')).toEqual({ ...checkpoint, capacity: null, recordedAt: now });
    const data = { before: checkpoint, after: { ...checkpoint, validTo: '2021-10-01' } };
    const changed = { data, envelope: { version: 2 }, recordedAt: now };
    await save('a', projection.changed(changed as ReceivedEvent<typeof facilityChanged>));
    expect(await query.find('CP-CAI-TAC')).toMatchObject({ kinds: checkpoint.kinds, validTo: '2021-10-01' });
    expect(await query.find('CP-UNKNOWN')).toBeUndefined();
  });

  it('says of what nobody has told that it is not known', async () => {
    await known(bare);
    const unsaid = { latitude: null, longitude: null, methods: [], openingHours: null, nationalCodes: {} };
    expect(await query.find('TYT-THANH-HOA')).toEqual({ ...bare, ...unsaid, capacity: null, recordedAt: now });
  });

  it('has the places of a quarantine facility, until the register says them no more', async () => {
    await known(quarantine, bare);
    expect(await query.find('KCL-930-2')).toMatchObject({ capacity: 240 });
    const { capacity: _, ...unsaid } = quarantine;
    await save('a', [{ version: 2, recordedAt: now, facility: unsaid }]);
    expect(await query.find('KCL-930-2')).toMatchObject({ capacity: null });
  });

  it('is asked by code, by kind, by commune and by day', async () => {
    await known(checkpoint, bare);
    const codes = (facilities: Iterable<{ readonly code: string }>) => [...facilities].map(({ code }) => code);
    expect(codes((await query.findAll(['CP-CAI-TAC', 'CP-UNKNOWN', 'CP-CAI-TAC'])).values())).toEqual(['CP-CAI-TAC']);
    expect(codes(await query.ofKind('testing-point'))).toEqual(['CP-CAI-TAC']);
    expect(codes(await query.ofKind('testing-point', { communes: ['31405'] }))).toEqual([]);
    expect(codes(await query.ofKind('health-station', { communes: ['31405'] }))).toEqual(['TYT-THANH-HOA']);
    expect(codes(await query.ofKind('health-station', { on: '2021-07-31' }))).toEqual(['TYT-THANH-HOA']);
    expect(codes(await query.ofKind('health-station', { on: '2021-08-01' }))).toEqual([]);
    expect(codes(await query.ofKind('health-station', { limit: 0 }))).toEqual([]);
    expect(await query.codesIn(['31362', '31318'])).toEqual(['CP-CAI-TAC']);
    expect(await query.codesIn([])).toEqual([]);
  });

  it('is the same after any order and any cutting of its events, and so is what is said to be taken in', async () => {
    const versions = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    await fc.assert(
      fc.asyncProperty(versions, fc.integer({ min: 1, max: 6 }), async (order, cut) => {
        await database.transaction((tx) => projection.clear(tx, 'a'));
        const deltas = order.map((version) => ({
          ...{ version, recordedAt: new Date(now.getTime() + version) },
          facility: { ...checkpoint, name: `Chốt ${version}` },
        }));
        await save('a', deltas.slice(0, cut));
        await save('a', [...deltas.slice(cut), ...deltas]);
        expect(await query.find('CP-CAI-TAC')).toMatchObject({ name: 'Chốt 6' });
        expect(await query.takenIn()).toEqual({ version: '1.6', at: new Date(now.getTime() + 6) });
      }),
      { numRuns: 25 },
    );
  });
});
