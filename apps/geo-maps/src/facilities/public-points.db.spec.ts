import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { facilityRegistered, placeClosed, placeRegistered } from '#libs/contracts';
import { Database } from '#libs/database';
import { FacilitiesProjection, FacilitiesQuery, type FacilityDelta } from '#libs/facility-register';
import type { ReceivedEvent } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { PlacesProjection, type PlaceDelta } from './places.projection.js';
import { PublicPointsQuery } from './public-points.query.js';

const now = new Date('2021-08-11T00:00:00Z');
const later = new Date('2021-08-12T00:00:00Z');
const example = facilityRegistered.examples[0]!;
const facility = { ...example.facility, nationalCodes: {} };

let home: TestDatabase;
let database: Database;
let query: PublicPointsQuery;
const facilities = new FacilitiesProjection();
const places = new PlacesProjection();

beforeAll(async () => {
  home = await testDatabase('geo-maps');
  database = new Database({ url: home.serveUrl, service: 'geo-maps', clock: { now: () => now } });
  await database.connect();
  query = new PublicPointsQuery(database, new FacilitiesQuery(database));
  await database.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a'), ('places', 'a')`);
});
afterAll(async () => {
  await database.close();
  await home.drop();
});
beforeEach(async () => {
  await database.transaction((tx) => facilities.clear(tx, 'a'));
  await database.transaction((tx) => places.clear(tx, 'a'));
});

const saveFacilities = (deltas: readonly FacilityDelta[]) =>
  database.transaction((tx) => facilities.save(tx, 'a', deltas));
const savePlaces = (deltas: readonly PlaceDelta[]) => database.transaction((tx) => places.save(tx, 'a', deltas));

const place = { ...placeRegistered.examples[0]!, kind: 'checkpoint' };
const registeredPlace = places.registered({ data: place, recordedAt: now } as ReceivedEvent<typeof placeRegistered>);
const closedPlace = places.closed({
  data: { day: '2021-08-20', code: place.code, kind: place.kind, communeCode: place.communeCode },
  recordedAt: later,
} as ReceivedEvent<typeof placeClosed>);

describe('facilities', () => {
  it('are of every kind that they have, and of no other', async () => {
    await saveFacilities([{ version: 1, recordedAt: now, facility }]);
    const [found] = await query.ofKind('checkpoint');
    expect(found).toEqual({
      ...{ id: 'facility.CP-CAI-TAC', code: 'CP-CAI-TAC', register: 'facilities', name: 'Chốt kiểm soát Cái Tắc' },
      ...{ communeCode: '31362', latitude: 9.9427, longitude: 105.7393, openingHours: '24/7' },
      ...{ capacity: null, validFrom: '2021-07-19', validTo: null, recordedAt: now },
    });
    expect(await query.ofKind('testing-point')).toEqual([found]);
    expect(await query.ofKind('hospital')).toEqual([]);
  });

  it('tell how far they were taken in', async () => {
    await saveFacilities([
      { version: 2, recordedAt: now, facility },
      { version: 1, recordedAt: later, facility: { ...facility, code: 'CP-PHU-LOC' } },
    ]);
    expect(await query.takenIn()).toEqual({ version: '2.3.0.0', at: later });
  });
});

describe('public places', () => {
  it.each([
    ['registered, then closed', [registeredPlace, closedPlace]],
    ['closed, then registered', [closedPlace, registeredPlace]],
    ['both twice', [registeredPlace, closedPlace, registeredPlace, closedPlace]],
  ])('are shown beside facilities until their end: %s', async (_, batches) => {
    for (const batch of batches) await savePlaces(batch);
    expect(await query.ofKind('checkpoint')).toEqual([
      {
        ...{ id: `place.${place.code}`, code: place.code, register: 'places', name: place.name },
        ...{ communeCode: place.communeCode, latitude: place.latitude, longitude: place.longitude, openingHours: null },
        ...{ capacity: null, validFrom: place.day, validTo: '2021-08-20', recordedAt: later },
      },
    ]);
    expect(await query.takenIn()).toEqual({ version: '0.0.1.1', at: later });
  });

  it('are nothing while only their end is known', async () => {
    await savePlaces(closedPlace);
    expect(await query.ofKind('checkpoint')).toEqual([]);
  });

  it('that are markets are not taken in', () => {
    const market = { data: placeRegistered.examples[0], recordedAt: now } as ReceivedEvent<typeof placeRegistered>;
    expect(places.registered(market)).toEqual([]);
  });
});
