import { describe, expect, it } from '@jest/globals';
import { commonItinerary, itineraryOf, visitsOf } from './declared-trip.rules.js';

const answers = {
  vehicle: 'personal',
  placesVisited: 'Chợ Bình Điền',
  itinerary: {
    origin: { provinceCode: '79', text: 'Bến xe Miền Tây' },
    destination: { communeCode: '31318' },
    stops: [{ communeCode: '31362' }],
  },
};

describe('a declared trip', () => {
  it('is told in codes', () => {
    expect(itineraryOf(answers, '93')).toEqual({
      origin: { kind: 'outside', provinceCode: '79' },
      destination: { kind: 'commune', communeCode: '31318' },
      communes: ['31362', '31318'],
      provinces: ['79'],
      countries: [],
    });
  });

  it('that names this province alone begins nowhere in particular', () => {
    const trip = { origin: { provinceCode: '93' }, destination: { provinceCode: '92' } };
    expect(itineraryOf({ trip }, '93')).toMatchObject({ origin: null, destination: { kind: 'outside' } });
    expect(itineraryOf({ symptoms: [] }, '93')).toBeNull();
  });

  it('of people who declared together is theirs where they declared the same', () => {
    const elsewhere = { ...answers, itinerary: { ...answers.itinerary, destination: { communeCode: '31342' } } };
    expect(commonItinerary([answers, answers], '93')).toEqual(itineraryOf(answers, '93'));
    expect(commonItinerary([answers, elsewhere], '93')).toBeNull();
    expect(commonItinerary([], '93')).toBeNull();
  });

  it('has been at its origin and its stops, not yet at its destination', () => {
    const visits = visitsOf(answers, { kind: 'commune', communeCode: '31321' }, '2021-08-11');
    expect(visits).toEqual([
      { on: '2021-08-11', communeCode: '31321', provinceCode: null, text: null, by: 'residence' },
      { on: null, communeCode: null, provinceCode: '79', text: 'Bến xe Miền Tây', by: 'declared' },
      { on: null, communeCode: '31362', provinceCode: null, text: null, by: 'declared' },
      { on: null, communeCode: null, provinceCode: null, text: 'Chợ Bình Điền', by: 'declared' },
    ]);
  });
});
