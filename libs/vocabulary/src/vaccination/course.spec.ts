import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import fc from 'fast-check';
import type { Birth } from '../ages/birth.js';
import { addDays } from '../time/local-day.js';
import { courseOf } from './course.js';
import type { DoseDecision, DoseEntry, VaccinatedPerson } from './dose-entry.js';

const rules = loadReferenceData().vaccination.courseRules;
const PERSON: VaccinatedPerson = { birth: { precision: 'day', date: '1980-01-01', year: 1980 }, sex: 'female' };

function entry(id: string, more: Partial<DoseEntry> = {}): DoseEntry {
  return {
    ...{ id, vaccine: 'pfizer', lot: 'FF2832', day: '2021-08-11', at: null, document: 'key-1' },
    ...{ facilityCode: '93001', origin: 'facility', recordedAt: new Date('2021-08-11T10:00:00Z') },
    ...more,
  };
}
const later = (minutes: number): Date => new Date(Date.parse('2021-08-11T10:00:00Z') + minutes * 60_000);
const course = (entries: readonly DoseEntry[], decisions: readonly DoseDecision[] = [], person = PERSON) =>
  courseOf(entries, person, decisions, rules);

describe('entries of the same dose', () => {
  it('are one by themselves with the same document, product, lot and day; the first recorded speaks for them', () => {
    const entries = [entry('a', { recordedAt: later(2) }), entry('b', { recordedAt: later(1) }), entry('c')];
    expect(course(entries)).toMatchObject({
      doses: [{ id: 'c', witnesses: ['b', 'a'], number: 1 }],
      joined: [
        { id: 'b', into: 'c', because: 'same-document-product-lot-day' },
        { id: 'a', into: 'c', because: 'same-document-product-lot-day' },
      ],
      doubts: [],
    });
  });

  it('recorded at the same instant are headed by the lower id', () => {
    expect(course([entry('b'), entry('a')]).doses).toMatchObject([{ id: 'a', witnesses: ['b'] }]);
  });

  it.each<[string, Partial<DoseEntry>, Partial<DoseEntry>]>([
    ['another document', {}, { document: 'key-2' }],
    ['no document', {}, { document: null }],
    ['no document twice', { document: null }, { document: null }],
    ['another lot', {}, { lot: 'FF2833' }],
    ['no lot', {}, { lot: null }],
    ['no lot twice', { lot: null }, { lot: null }],
    ['another product', {}, { vaccine: 'moderna' }],
    ['another day', {}, { day: '2021-08-12' }],
  ])('are doubtful with %s', (_, one, other) => {
    const { doses, joined, doubts } = course([entry('a', one), entry('b', other)]);
    expect([doses.length, joined.length]).toEqual([2, 0]);
    expect(doubts).toEqual([{ a: 'a', b: 'b', daysApart: other.day ? 1 : 0 }]);
  });

  it.each([
    [13, 1],
    [14, 0],
  ])('%i days apart are %i doubts', (days, count) => {
    expect(course([entry('a'), entry('b', { day: addDays('2021-08-11', days) })]).doubts).toHaveLength(count);
  });

  it('are one where an officer says so, and doubtful again where that is taken back', () => {
    const entries = [entry('a'), entry('b', { lot: null, day: '2021-08-13', recordedAt: later(1) })];
    const decided = course(entries, [{ a: 'b', b: 'a', is: 'same' }]);
    expect(decided).toMatchObject({
      doses: [{ id: 'a', day: '2021-08-11' }],
      joined: [{ id: 'b', into: 'a', because: 'decided' }],
      doubts: [],
    });
    expect(course(entries).doubts).toHaveLength(1);
  });

  it('are two and no doubt where an officer says so, even where all is the same', () => {
    const decided = course([entry('a'), entry('b')], [{ a: 'a', b: 'b', is: 'different' }]);
    expect(decided).toMatchObject({ doses: [{ id: 'a' }, { id: 'b' }], joined: [], doubts: [] });
  });

  it('are joined through others, but never those that were found different', () => {
    const far = entry('c', { lot: null, recordedAt: later(2) });
    const entries = [entry('a'), entry('b', { recordedAt: later(1) }), far];
    expect(course(entries, [{ a: 'b', b: 'c', is: 'same' }]).doses).toMatchObject([{ witnesses: ['b', 'c'] }]);
    const parted = course(entries, [
      { a: 'b', b: 'c', is: 'same' },
      { a: 'a', b: 'c', is: 'different' },
    ]);
    expect(parted.doses.map(({ id, witnesses }) => [id, ...witnesses])).toEqual([['a'], ['b', 'c']]);
  });

  it('about which officers contradict each other stay apart', () => {
    const both: DoseDecision[] = [
      { a: 'a', b: 'b', is: 'same' },
      { a: 'b', b: 'a', is: 'different' },
    ];
    expect(course([entry('a'), entry('b')], both).doses).toHaveLength(2);
  });

  it('a thousand times over, are one dose', () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => entry(`e${index}`, { recordedAt: later(index) }));
    const { doses, joined } = course(entries);
    expect([doses.length, joined.length]).toEqual([1, 999]);
  });
});

describe('the numbers of doses', () => {
  it('follow the days, not the order of arrival', () => {
    const entries = [
      entry('second', { day: '2021-09-01', statedNumber: 1 }),
      entry('first', { day: '2021-08-01', recordedAt: later(5), statedNumber: 1 }),
    ];
    expect(course(entries).doses).toMatchObject([
      { id: 'first', number: 1, warnings: [] },
      { id: 'second', number: 2, warnings: ['stated-number-differs', 'given-late'] },
    ]);
  });

  it('put a dose without an hour at the end of its day', () => {
    const entries = [
      entry('paper', { lot: null }),
      entry('noon', { at: new Date('2021-08-11T05:00:00Z'), lot: 'A' }),
      entry('evening', { at: new Date('2021-08-11T12:00:00Z'), lot: 'B' }),
    ];
    expect(course(entries).doses.map(({ id }) => id)).toEqual(['noon', 'evening', 'paper']);
  });

  it('count a dose given outside the province for number and interval', () => {
    const entries = [entry('there', { origin: 'outside-province', day: '2021-08-01' }), entry('here')];
    expect(course(entries).doses).toMatchObject([{ number: 1 }, { number: 2, violations: ['too-early'] }]);
  });

  it('are compared with what any witness stated', () => {
    const entries = [entry('a', { statedNumber: 1 }), entry('b', { statedNumber: 2, statedKind: 'booster' })];
    expect(course(entries).doses[0]?.warnings).toEqual(['stated-number-differs', 'stated-kind-differs']);
  });

  it('are none for nobody', () => {
    expect(course([])).toEqual({
      ...{ doses: [], joined: [], doubts: [], completeOn: null, fullyVaccinatedFrom: null, nextDue: null },
    });
  });
});

describe('the age on the day of a dose', () => {
  const on = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
  const year = (n: number): Birth => ({ precision: 'year', year: n });

  it.each<[string, Birth | null, string, Partial<DoseEntry>, string[], string[]]>([
    ['29 February, the day before the birthday', on('2004-02-29'), '2022-02-28', {}, ['too-young'], []],
    ['29 February, the birthday of a common year', on('2004-02-29'), '2022-03-01', {}, [], []],
    ['only the year, surely old enough', year(2002), '2021-08-11', {}, [], []],
    ['only the year, perhaps old enough', year(2003), '2021-08-11', {}, [], ['age-estimated']],
    ['only the year, surely too young', year(2004), '2021-08-11', {}, ['too-young'], []],
    ['only the year, perhaps too old', year(1955), '2021-10-11', { vaccine: 'abdala' }, [], ['age-estimated']],
    ['only the year, surely too old', year(1954), '2021-10-11', { vaccine: 'abdala' }, ['too-old'], []],
    ['only the year, surely not too old', year(1956), '2021-10-11', { vaccine: 'abdala' }, [], []],
    ['110 years', on('1911-08-11'), '2021-08-11', {}, [], []],
    ['nothing known', null, '2021-08-11', {}, [], ['age-unknown']],
    ['a day before birth', on('2021-08-12'), '2021-08-11', {}, ['before-birth'], []],
    ['a year before birth', year(2022), '2021-08-11', {}, ['before-birth'], []],
  ])('%s', (_, birth, day, more, violations, warnings) => {
    const { doses } = course([entry('a', { vaccine: 'astrazeneca', day, ...more })], [], { birth, sex: null });
    expect(doses[0]).toMatchObject({ violations, warnings });
  });
});

describe('an interval over the end of February', () => {
  it.each([
    ['2024-02-08', '2024-02-28', ['too-early']],
    ['2024-02-08', '2024-02-29', []],
    ['2024-02-29', '2024-03-20', ['too-early']],
    ['2024-02-29', '2024-03-21', []],
    ['2023-02-08', '2023-03-01', []],
    ['2023-02-08', '2023-02-28', ['too-early']],
  ])('of Pfizer from %s to %s has its 21 days counted one by one', (first, second, violations) => {
    const entries = [entry('a', { day: first }), entry('b', { day: second })];
    expect(course(entries).doses[1]).toMatchObject({ violations });
  });

  it('leads from 29 February to the day that is as many days later', () => {
    expect(course([entry('a', { day: '2024-02-29' })]).nextDue).toMatchObject({ from: '2024-03-21' });
  });
});

describe('a course, whatever happens', () => {
  const arbitraryEntry = fc
    .record({
      vaccine: fc.constantFrom('pfizer' as const, 'astrazeneca' as const, 'abdala' as const),
      lot: fc.constantFrom(null, 'A', 'B'),
      days: fc.integer({ min: 0, max: 40 }),
      hour: fc.option(fc.integer({ min: 0, max: 16 })),
      minutes: fc.integer({ min: 0, max: 3 }),
      document: fc.constantFrom(null, 'key-1', 'key-2'),
      origin: fc.constantFrom('facility' as const, 'outside-province' as const),
      statedNumber: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    })
    .map(({ days, hour, minutes, ...rest }) => {
      const day = addDays('2021-08-11', days);
      const at = hour === null ? null : new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
      return { ...entry(''), ...rest, day, at, recordedAt: later(minutes) };
    });
  const history = fc
    .array(arbitraryEntry, { maxLength: 12 })
    .map((entries) => entries.map((one, index) => ({ ...one, id: `e${index}` })))
    .chain((entries) =>
      fc.record({
        entries: fc.constant(entries),
        decisions: fc.array(
          fc.record({
            a: fc.nat({ max: Math.max(0, entries.length - 1) }).map((n) => `e${n}`),
            b: fc.nat({ max: 13 }).map((n) => `e${n}`),
            is: fc.constantFrom('same' as const, 'different' as const),
          }),
          { maxLength: 8 },
        ),
      }),
    );

  it('depends on what was stated and decided, not on the order of either', () => {
    const shuffled = history.chain(({ entries, decisions }) =>
      fc.tuple(
        fc.constant({ entries, decisions }),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.shuffledSubarray(decisions, { minLength: decisions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ entries, decisions }, otherEntries, otherDecisions]) => {
        expect(course(otherEntries, otherDecisions)).toEqual(course(entries, decisions));
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not mind which of two an officer names first, or that it is said twice', () => {
    fc.assert(
      fc.property(history, ({ entries, decisions }) => {
        const turned = decisions.map(({ a, b, is }) => ({ a: b, b: a, is }));
        expect(course(entries, [...turned, ...decisions])).toEqual(course(entries, decisions));
      }),
    );
  });

  it('is as before when an entry that was added is taken back', () => {
    fc.assert(
      fc.property(history, arbitraryEntry, ({ entries, decisions }, more) => {
        const before = course(entries, decisions);
        const added = [...entries, { ...more, id: 'added' }];
        course(added, [...decisions, { a: 'added', b: 'e0', is: 'same' }]);
        expect(
          course(
            added.filter(({ id }) => id !== 'added'),
            decisions,
          ),
        ).toEqual(before);
      }),
    );
  });

  it('numbers its doses from one, and has every entry once', () => {
    fc.assert(
      fc.property(history, ({ entries, decisions }) => {
        const { doses, joined } = course(entries, decisions);
        expect(doses.map(({ number }) => number)).toEqual(doses.map((_, index) => index + 1));
        const told = [...doses.map(({ id }) => id), ...joined.map(({ id }) => id)];
        expect(told.sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(doses.flatMap(({ witnesses }) => witnesses).sort()).toEqual(joined.map(({ id }) => id).sort());
      }),
    );
  });

  it('never brings together what was found different, and always says what is near and undecided', () => {
    fc.assert(
      fc.property(history, ({ entries, decisions }) => {
        const { doses, doubts } = course(entries, decisions);
        const doseOf = (id: string): string | undefined =>
          doses.find((dose) => dose.id === id || dose.witnesses.includes(id))?.id;
        const parted = decisions.filter(({ a, b, is }) => is === 'different' && a !== b && doseOf(a) && doseOf(b));
        for (const { a, b } of parted) expect(doseOf(a)).not.toBe(doseOf(b));
        for (const { a, b, daysApart } of doubts) {
          expect(daysApart).toBeLessThan(14);
          expect(parted.some((one) => [doseOf(one.a), doseOf(one.b)].sort().join() === [a, b].sort().join())).toBe(
            false,
          );
        }
      }),
    );
  });
});
