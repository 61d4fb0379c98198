import { describe, expect, it } from '@jest/globals';
import { faultOfCount, placesAt, type CountedFacility, type PlacesOfFacility } from './occupancy.rules.js';

const HOUR_MS = 3_600_000;
const HOLDS_MS = 36 * HOUR_MS;
/** 10:00 of 11 August in Vietnam. */
const NOW = new Date('2021-08-11T03:00:00Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS);

describe('what is known of the places of a facility', () => {
  const nobody = { occupied: null, free: null, isOverfull: false, asOf: null, isOutdated: false };
  const at = hoursAgo(3);
  const old = hoursAgo(36);
  const justNot = new Date(old.getTime() + 1);
  it.each<[string, number | null, number | undefined, Date, PlacesOfFacility]>([
    ['nothing at all', null, undefined, at, { capacity: null, ...nobody }],
    ['its capacity alone', 100, undefined, at, { capacity: 100, ...nobody }],
    ['its people alone', null, 40, at, { ...nobody, capacity: null, occupied: 40, asOf: at }],
    ['nobody there', 100, 0, at, { ...nobody, capacity: 100, occupied: 0, free: 100, asOf: at }],
    ['some places free', 100, 40, at, { ...nobody, capacity: 100, occupied: 40, free: 60, asOf: at }],
    ['none free', 100, 100, at, { ...nobody, capacity: 100, occupied: 100, free: 0, asOf: at }],
    ['overfull', 100, 130, at, { ...nobody, capacity: 100, occupied: 130, free: 0, isOverfull: true, asOf: at }],
    ['a count of this instant', 100, 40, NOW, { ...nobody, capacity: 100, occupied: 40, free: 60, asOf: NOW }],
    ['nearly too old', 100, 40, justNot, { ...nobody, capacity: 100, occupied: 40, free: 60, asOf: justNot }],
    ['too old', 100, 40, old, { ...nobody, capacity: 100, occupied: 40, asOf: old, isOutdated: true }],
    ['overfull, too old', 100, 130, old, { ...nobody, capacity: 100, occupied: 130, asOf: old, isOutdated: true }],
  ])('%s', (_, capacity, occupied, countedAt, shown) => {
    const count = occupied === undefined ? undefined : { occupied, at: countedAt };
    expect(placesAt(NOW, { capacity, count, holdsMs: HOLDS_MS })).toEqual(shown);
  });
});

describe('a count', () => {
  const facility: CountedFacility = { capacity: 100, validFrom: '2021-07-19', validTo: null };
  it.each<[string, number, Date, Partial<CountedFacility>, string | undefined]>([
    ['of now', 40, NOW, {}, undefined],
    ['of nobody', 0, NOW, {}, undefined],
    ['of more than there are places', 101, NOW, {}, undefined],
    ['of ten times as many', 1_000, NOW, {}, undefined],
    ['of more than ten times as many', 1_001, NOW, {}, 'occupied: occupancy-beyond-belief'],
    ['of many where nobody knows the places', 5_000, NOW, { capacity: null }, undefined],
    ['of a moment to come', 40, new Date(NOW.getTime() + 1), {}, 'at: occupancy-ahead'],
    ['of the first moment', 40, new Date('2021-07-18T17:00:00Z'), {}, undefined],
    ['of the moment before', 40, new Date('2021-07-18T16:59:59.999Z'), {}, 'at: occupancy-while-closed'],
    ['of the last moment', 40, new Date('2021-07-31T16:59:59.999Z'), { validTo: '2021-08-01' }, undefined],
    ['of after the end', 40, NOW, { validTo: '2021-08-01' }, 'at: occupancy-while-closed'],
  ])('%s', (_, occupied, at, change, refused) => {
    const fault = faultOfCount({ occupied, at }, { ...facility, ...change }, NOW);
    expect(fault && `${fault.path}: ${fault.code}`).toBe(refused);
  });
});
