import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '#libs/testing';
import { decideClosing, decidePoint, isOpenAt, statusOf, type PlaceState } from './place.rules.js';

const NOON = new Date('2021-08-11T05:00:00.000Z');
const rules = {
  initial: { closedAt: null } as PlaceState,
  decide: decideClosing,
  apply: (_: PlaceState, fact: { closedAt: Date }): PlaceState => fact,
};

describe('closing a place', () => {
  it('closes an open one', () => {
    givenFacts(rules).when(NOON).thenFact({ closedAt: NOON });
  });

  it('is refused for a closed one', () => {
    givenFacts(rules, [{ closedAt: NOON }])
      .when(NOON)
      .thenRefusal('place-already-closed');
  });

  it.each([
    [null, true, 'open'],
    [new Date(NOON.getTime() + 1), true, 'closed'],
    [NOON, false, 'closed'],
  ] as const)('a place that closed at %s is open at noon: %s', (closedAt, open, status) => {
    expect(isOpenAt({ closedAt }, NOON)).toBe(open);
    expect(statusOf({ closedAt })).toBe(status);
  });
});

describe('a point', () => {
  it.each([
    [{}, { ok: true, value: undefined }],
    [
      { latitude: 9.7, longitude: 105.4 },
      { ok: true, value: { latitude: 9.7, longitude: 105.4 } },
    ],
    [{ latitude: 9.7 }, { ok: false, code: 'point-incomplete', path: 'longitude' }],
    [{ longitude: 105.4 }, { ok: false, code: 'point-incomplete', path: 'latitude' }],
  ])('%j', (form, decision) => {
    expect(decidePoint(form)).toEqual(decision);
  });
});
