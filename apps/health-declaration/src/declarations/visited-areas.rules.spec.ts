import { describe, expect, it } from '@jest/globals';
import { destinationCommune, visitedAreas } from './visited-areas.rules.js';

const trip = {
  origin: { countryCode: 'JP' },
  destination: { communeCode: '31318' },
  stops: [{ provinceCode: '79' }, { communeCode: '31321' }, { provinceCode: '79', text: 'Bến xe' }],
};

describe('visited areas', () => {
  it.each([
    ['a trip, each once and without its destination', { itinerary: trip }, ['31321'], ['79'], ['JP']],
    ['answers without a trip', { symptoms: ['fever'], seat: '1', exposures: { a: true } }, [], [], []],
    ['a trip without stops', { itinerary: { origin: { communeCode: '31318' }, destination: {} } }, ['31318'], [], []],
  ])('of %s', (_, answers, communes, provinces, countries) => {
    expect(visitedAreas(answers)).toEqual({ communes, provinces, countries });
  });
});

describe('the commune of destination', () => {
  it.each([
    [{ itinerary: trip }, '31318'],
    [{ itinerary: { ...trip, destination: { provinceCode: '79' } } }, null],
    [{ symptoms: [] }, null],
  ])('of %j is %s', (answers, commune) => {
    expect(destinationCommune(answers)).toBe(commune);
  });
});
