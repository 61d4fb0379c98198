import { describe, expect, it } from '@jest/globals';
import type { Person } from '../population/people.js';
import type { PlayedEntry, VaccinationFact } from '../vaccination/vaccination-act.js';
import { VaccinationFigures } from './vaccination-figures.js';
import { VaccinationLedger, type RecordedBetween } from './vaccination-ledger.js';

const person = (citizenId?: string): Person => ({
  ...{ fullName: 'NGUYỄN THỬ AN', sex: 'female', birthYear: 1980, phone: '0300000001', perDay: 0 },
  ...{ home: { communeCode: '31318' }, ...(citizenId !== undefined && { citizenId }) },
});
const people = [person('099180000001'), person('099180000007'), person(), person()];
const noon: RecordedBetween = [new Date('2021-08-10T05:00:00Z'), new Date('2021-08-10T05:00:00Z')];
const entryOf = (id: string, change: Partial<PlayedEntry> = {}): PlayedEntry => ({
  ...{ id, dose: 1, person: 0, stranger: id, vaccine: 'pfizer', lot: 'THU-PF-1A', day: '2021-08-10' },
  ...{ facility: 'TTYT-930', origin: 'facility', priorityGroup: '9' },
  ...change,
});
const entered = (id: string, change: Partial<PlayedEntry> = {}): VaccinationFact => ({
  kind: 'entered',
  entry: entryOf(id, change),
});
function ledgerOf(...facts: VaccinationFact[]): VaccinationLedger {
  const ledger = new VaccinationLedger(people);
  for (const fact of facts) ledger.enter(fact, noon);
  return ledger;
}
const numbersOf = (ledger: VaccinationLedger) => ledger.counted().map(({ id, number }) => [id, number]);

describe('the truth of doses', () => {
  it('has one dose of what two facilities say alike, and the second speaks once the first is withdrawn', () => {
    const facts = [entered('a'), entered('b', { facility: 'TTYT-931' })];
    expect(numbersOf(ledgerOf(...facts))).toEqual([['a', 1]]);
    expect(numbersOf(ledgerOf(...facts, { kind: 'withdrawn', entry: 'a' }))).toEqual([['b', 1]]);
  });

  it('has two where one has no lot, until an officer finds them the same', () => {
    const facts = [entered('a'), entered('b', { lot: undefined, facility: 'TTYT-931' })];
    const open = ledgerOf(...facts);
    expect(numbersOf(open)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(open.doubtful()).toBe(1);
    const decided = ledgerOf(...facts, { kind: 'found-same', entries: ['a', 'b'] });
    expect([numbersOf(decided), decided.doubtful()]).toEqual([[['a', 1]], 0]);
  });

  it('numbers the doses of a person by their days, however late they are entered', () => {
    const ledger = ledgerOf(entered('b', { dose: 2, day: '2021-08-31' }), entered('a'));
    expect(numbersOf(ledger)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('knows nobody again who has no number, unless an officer does', () => {
    const facts = [entered('a', { person: 2 }), entered('b', { person: 2, dose: 2, day: '2021-08-31' })];
    expect(numbersOf(ledgerOf(...facts)).map(([, number]) => number)).toEqual([1, 1]);
    const merged = ledgerOf(...facts, { kind: 'merged', strangers: ['a', 'b'] });
    expect(numbersOf(merged).map(([, number]) => number)).toEqual([1, 2]);
  });

  it('moves a dose that was entered for the wrong person', () => {
    const to = { person: 0, stranger: 'a corrected' };
    const ledger = ledgerOf(entered('a', { person: 1 }), { kind: 'corrected', entry: 'a', to });
    expect(ledger.counted()).toMatchObject([{ id: 'a', person: 0, identity: '099180000001' }]);
  });

  it('opens a signed day again when a dose of it changes, and never signs what is incomplete', () => {
    const ledger = ledgerOf({ kind: 'declared', facility: 'TTYT-930', day: '2021-08-10', doses: 1 });
    expect(ledger.isComplete('TTYT-930', '2021-08-10')).toBe(false);
    ledger.enter(entered('a'), noon);
    expect(ledger.isComplete('TTYT-930', '2021-08-10')).toBe(true);
    ledger.signed('TTYT-930', '2021-08-10');
    ledger.enter({ kind: 'corrected', entry: 'a', to: { lot: 'THU-PF-1B' } }, noon);
    expect(ledger.daysKnown().get('TTYT-930 2021-08-10')).toEqual({ declared: 1, isSigned: false, isOpenAgain: true });
  });

  it('knows what the national platform says of whom', () => {
    const ledger = ledgerOf(entered('a'), entered('b', { person: 1, dose: 2 }), entered('c', { person: 2, dose: 3 }));
    ledger.sentToNationalPlatform('2021-08-10', '2021-08-10', true);
    expect(ledger.counted().map(({ national }) => national)).toEqual(['accepted', 'refused', 'refused']);
  });
});

describe('the figures of doses', () => {
  const figuresOf = (ledger: VaccinationLedger, until = '2021-09-30') =>
    new VaccinationFigures(ledger, people, () => '31318', until);
  const both = ledgerOf(entered('a'), entered('b', { dose: 2, day: '2021-08-31' }));

  it('have a person complete on the day of the second dose, and protected fourteen days later when that has come', () => {
    expect(figuresOf(both).peopleComplete()).toMatchObject([{ day: '2021-08-31', commune: '31318', ageBand: '40-44' }]);
    expect(figuresOf(both).peopleProtected()).toMatchObject([{ day: '2021-09-14' }]);
    expect(figuresOf(both, '2021-09-13').peopleProtected()).toEqual([]);
  });

  it('keep doses from elsewhere apart, and count their people all the same', () => {
    const figures = figuresOf(
      ledgerOf(entered('a', { origin: 'outside-province' }), entered('b', { dose: 2, day: '2021-08-31' })),
    );
    expect(figures.doses()).toMatchObject([{ day: '2021-08-31', category: '2' }]);
    expect(figures.dosesElsewhere()).toMatchObject([{ day: '2021-08-10', category: '1' }]);
    expect(figures.peopleWithAny()).toMatchObject([{ day: '2021-08-10' }]);
  });

  it('have a list that was taken in over midnight on one of its days', () => {
    const ledger = new VaccinationLedger(people);
    ledger.enter(entered('a'), [new Date('2021-08-11T16:59:00Z'), new Date('2021-08-12T17:01:00Z')]);
    const { low, high } = figuresOf(ledger).delay(['day', 'category']);
    expect([...low]).toEqual([]);
    expect([...high]).toEqual([
      ['2021-08-11 1d', 1],
      ['2021-08-12 2-3d', 1],
      ['2021-08-13 2-3d', 1],
    ]);
  });
});
