import { describe, expect, it } from '@jest/globals';
import type { Birth, StatedPerson } from '#libs/vocabulary';
import { judgeCard, judgeTyped, questionFor } from './identity-guard.rules.js';

const born = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
const bornIn = (year: number): Birth => ({ precision: 'year', year });
const citizenId = (number: string) => ({ kind: 'citizen-id' as const, number });
const person = (change: Partial<StatedPerson> = {}): StatedPerson => ({
  ...{ fullName: 'Nguyễn Thử An', birth: born('1984-03-01'), sex: 'female', nationality: null, phone: '+84300001234' },
  ...{ identityDocument: citizenId('099184005678'), residence: { kind: 'unknown' } },
  ...change,
});
const typed = (birthDay: number, birthMonth: number, lastFour: string) => ({ birthDay, birthMonth, lastFour });
const match = { ok: true, is: 'match' };
const mismatch = { ok: true, is: 'mismatch' };

describe('what is typed', () => {
  it.each([
    ['the document', typed(1, 3, '5678'), match],
    ['the phone', typed(1, 3, '1234'), match],
    ['another number', typed(1, 3, '5679'), mismatch],
    ['another day', typed(2, 3, '5678'), mismatch],
    ['day and month the other way', typed(3, 1, '5678'), mismatch],
    ['no day', { birthMonth: 3, lastFour: '5678' }, { code: 'birth-day-and-month-needed', path: 'birthDay' }],
    ['only the year', { birthYear: 1984, lastFour: '5678' }, { code: 'birth-day-and-month-needed' }],
    ['a day that no year has', typed(30, 2, '5678'), { code: 'birth-day-malformed' }],
  ])('with %s', (_, given, verdict) => {
    expect(judgeTyped(person(), given)).toMatchObject(verdict);
  });

  it('knows 29 February', () => {
    const leapling = person({ birth: born('2000-02-29') });
    expect(judgeTyped(leapling, typed(29, 2, '5678'))).toEqual(match);
    expect(judgeTyped(leapling, typed(28, 2, '5678'))).toEqual(mismatch);
    expect(judgeTyped(leapling, typed(1, 3, '5678'))).toEqual(mismatch);
    expect(judgeTyped(person({ birth: born('1999-03-01') }), typed(29, 2, '5678'))).toEqual(mismatch);
  });

  it('is the year of whom only the year is known, at whatever age', () => {
    const old = person({ birth: bornIn(1911) });
    expect(judgeTyped(old, { birthYear: 1911, lastFour: '1234' })).toEqual(match);
    expect(judgeTyped(old, { birthYear: 1912, lastFour: '1234' })).toEqual(mismatch);
    expect(judgeTyped(old, typed(1, 1, '1234'))).toMatchObject({ ok: false, code: 'birth-year-needed' });
    expect(judgeTyped(person({ birth: born('1911-08-11') }), typed(11, 8, '5678'))).toEqual(match);
  });

  it('is compared with letters of a passport in any case', () => {
    const traveller = person({ phone: null, identityDocument: { kind: 'passport', number: 'C12B4A' } });
    expect(judgeTyped(traveller, typed(1, 3, '2b4a'))).toEqual(match);
  });

  it.each([
    ['birth-day-and-month', {}],
    ['birth-year', { birth: bornIn(1984) }],
    ['card', { birth: null }],
  ] as const)('is asked for by %s', (question, change) => {
    expect(questionFor(person(change))).toBe(question);
  });

  it('is nothing where nothing is on record', () => {
    const { identityDocument: _, ...unknown } = person({ phone: null });
    expect(questionFor(unknown)).toBe('card');
    expect(judgeTyped(unknown, typed(1, 3, '5678'))).toMatchObject({ ok: false, code: 'card-needed' });
  });
});

describe('a card', () => {
  const holder = { fullName: 'NGUYEN THU AN', birth: born('1984-03-01'), documents: [citizenId('099184005678')] };
  const { identityDocument: _, ...without } = person();

  it.each([
    ['of the same number', person(), holder, 'match'],
    ['of the same number with another name', person(), { ...holder, fullName: 'TRAN THU BINH' }, 'match'],
    ['of the same number with another birth', person(), { ...holder, birth: born('1984-03-02') }, 'mismatch'],
    ['of another number', person(), { ...holder, documents: [citizenId('099184005679')] }, 'mismatch'],
    ['without a number', person(), { ...holder, documents: [] }, 'match'],
    ['of whom no document is known', without, holder, 'match'],
    ['of another name', without, { ...holder, fullName: 'TRAN THU BINH' }, 'mismatch'],
    ['with the year alone', without, { ...holder, birth: bornIn(1984) }, 'match'],
    ['with another year', without, { ...holder, birth: bornIn(1985) }, 'mismatch'],
    ['without a birth', without, { ...holder, birth: null, documents: [] }, 'mismatch'],
    [
      ...(['that names the old number of the record', person({ identityDocument: OLD_CARD() })] as const),
      ...([{ ...holder, documents: [citizenId('099184005678'), OLD_CARD()] }, 'match'] as const),
    ],
  ])('%s', (_case, record, card, verdict) => {
    expect(judgeCard(record, card)).toBe(verdict);
  });
});

function OLD_CARD() {
  return { kind: 'old-identity-card' as const, number: '093123456' };
}
