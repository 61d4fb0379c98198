import { describe, expect, it } from '@jest/globals';
import { changedFacts, faultyNumbers, typedFactsOf } from './typed-facts.rules.ts';

const KNOWN = {
  ...{ areaCode: '31318', on: '2021-11-05', factors: {}, spreadTo: null },
  capacity: { 'medical-oxygen': false },
  people: [{ minYears: 18, people: 5_000, document: '12/BC' }],
};
const BEFORE = typedFactsOf(KNOWN, '2021-11-05');

describe('facts that are entered', () => {
  it('begin with what holds already', () => {
    expect(BEFORE).toMatchObject({
      ...{ capacity: { 'medical-oxygen': 'no', 'icu-plan': 'unsaid' }, people: { 18: '5000', 65: '' }, spreadTo: '' },
    });
  });

  it('say only what is said anew', () => {
    const typed = {
      ...BEFORE,
      capacity: { ...BEFORE.capacity, 'medical-oxygen': 'yes' as const },
      factors: { ...BEFORE.factors, 'case-of-unknown-source': 'no' as const },
      people: { ...BEFORE.people, 65: ' 400 ' },
      spreadTo: '2',
      document: ' 13/BC ',
    };
    expect(changedFacts(typed, BEFORE)).toEqual({
      ...{ on: '2021-11-05', capacity: { 'medical-oxygen': true }, factors: { 'case-of-unknown-source': false } },
      ...{ people: [{ minYears: 65, people: 400 }], spreadTo: 2, document: '13/BC' },
    });
    expect(changedFacts(BEFORE, BEFORE)).toEqual({ on: '2021-11-05', capacity: {}, factors: {} });
  });

  it('are whole numbers', () => {
    const typed = { ...BEFORE, people: { ...BEFORE.people, 50: '4,5' }, spreadTo: 'two' };
    expect(faultyNumbers(typed)).toEqual(['people.50', 'spreadTo']);
    expect(faultyNumbers(BEFORE)).toEqual([]);
  });
});
