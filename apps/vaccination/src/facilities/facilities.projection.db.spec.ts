import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facilityChanged, facilityRegistered, type FacilityState } from '#libs/contracts';
import { Database } from '#libs/database';
import type { ReceivedEvent, Side } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { FacilitiesProjection, type FacilityDelta } from './facilities.projection.js';
import { FacilitiesQuery } from './facilities.query.js';

const now = new Date('2021-08-11T00:00:00Z');
const checkpoint: FacilityState = {
  code: 'CP-CAI-TAC',
  name: 'Chốt kiểm soát Cái Tắc',
  kinds: ['checkpoint', 'testing-point'],
  communeCode: '31362',
  validFrom: '2021-07-19',
  validTo: null,
};

let home: TestDatabase;
let database: Database;
let query: FacilitiesQuery;
const projection = new FacilitiesProjection();

beforeAll(async () => {
  home = await testDatabase('vaccination');
  database = new Database({ url: home.serveUrl, service: 'vaccination', clock: { now: () => now } });
  await database.connect();
  query = new FacilitiesQuery(database);
  await database.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a')`);
});
afterAll(async () => {
  await database.close();
  await home.drop();
});

const save = (side: Side, deltas: readonly FacilityDelta[]) =>
  database.transaction((tx) => projection.save(tx, side, deltas));
const clear = (side: Side) => database.transaction((tx) => projection.clear(tx, side));

describe('facilities', () => {
  it('are found by code as their last event left them', async () => {
    const registered = { data: { day: '2021-07-19', facility: checkpoint }, envelope: { version: 1 } };
    const closed = { day: '2021-10-01', before: checkpoint, after: { ...checkpoint, validTo: '2021-10-01' } };
    await save('a', projection.registered(registered as ReceivedEvent<typeof facilityRegistered>));
    expect(await query.find('CP-CAI-TAC')).toMatchObject({ communeCode: '31362', validTo: null, methods: [] });
    const changed = { data: closed, envelope: { version: 2 } } as ReceivedEvent<typeof facilityChanged>;
    await save('a', projection.changed(changed));
    expect(await query.find('CP-CAI-TAC')).toMatchObject({ kinds: checkpoint.kinds, validTo: '2021-10-01' });
    expect(await query.find('CP-UNKNOWN')).toBeUndefined();
  });

  it('are the same after any order and any cutting of their events', async () => {
    const versions = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    await fc.assert(
      fc.asyncProperty(versions, fc.integer({ min: 1, max: 6 }), async (order, cut) => {
        await clear('b');
        const deltas = order.map((version) => ({ version, facility: { ...checkpoint, name: `Chốt ${version}` } }));
        await save('b', deltas.slice(0, cut));
        await save('b', [...deltas.slice(cut), ...deltas]);
        const rows = await database.query(`SELECT version, name FROM vaccination.facility WHERE side = 'b'`);
        expect(rows).toEqual([{ version: 6, name: 'Chốt 6' }]);
      }),
      { numRuns: 25 },
    );
  });
});
