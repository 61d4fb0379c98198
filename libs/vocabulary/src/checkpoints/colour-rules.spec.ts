import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ColourFacts, DosesFact, RecoveryFact, TestFact } from './colour-facts.js';
import { colourOf, type ColourCondition, type ColourRuleSet } from './colour-rules.js';
import type { Told } from './told-health.js';
import type { VisitedRisk } from './visited-risks.js';

interface DatedSet extends ColourRuleSet {
  readonly validFrom: string;
}

const { sets } = JSON.parse(
  readFileSync(new URL('../../../../reference-data/colour-rules.json', import.meta.url), 'utf8'),
) as { sets: DatedSet[] };
const JULY = '2021-07-01';
const OCTOBER = '2021-10-04';

/** Somebody against whom nothing speaks under any set. */
const BLAMELESS: ColourFacts = {
  proof: 'verified',
  declaration: { isExpired: false, outcome: 'clear' },
  visited: [],
  test: null,
  doses: { count: 1, daysSinceLast: 14, isProven: true },
  recovery: null,
};

const area = (level: VisitedRisk['level']): VisitedRisk => ({
  what: 'area',
  level,
  name: '31318',
  by: 'check-in',
  on: null,
});
const place = (level: VisitedRisk['level']): VisitedRisk => ({
  ...{ what: 'place', level, name: 'Chợ Bình Điền' },
  ...{ by: 'declared', on: null },
});
const tested = (
  technique: TestFact['technique'],
  ageHours: number,
  result: TestFact['result'] = 'negative',
): TestFact => ({
  technique,
  ageHours,
  result,
  isProven: true,
});
const dosed = (count: number, daysSinceLast: number | null): DosesFact => ({ count, daysSinceLast, isProven: true });
const recovered = (days: number): RecoveryFact => ({ days, isProven: true });
/** As it is where nobody vouches for it. */
const stated = <Fact extends Told>(fact: Fact): Fact => ({ ...fact, isProven: false });
const expired = { isExpired: true, outcome: 'clear' } as const;
const attention = { isExpired: false, outcome: 'attention' } as const;

type Row = readonly [set: string, told: string, facts: Partial<ColourFacts>, colour: string, reasons: string[]];

const both = (told: string, facts: Partial<ColourFacts>, colour: string, reasons: string[]): Row[] =>
  [JULY, OCTOBER].map((set) => [set, told, facts, colour, reasons] as const);

const ROWS: readonly Row[] = [
  ...both('nothing speaks against', {}, 'green', []),
  ...both('a document only', { proof: 'none' }, 'green', []),
  ...both('a code that could not be verified', { proof: 'unverified' }, 'green', []),
  ...both('a forged code', { proof: 'forged' }, 'red', ['code-forged']),
  ...both('a revoked code', { proof: 'revoked' }, 'yellow', ['code-revoked']),
  ...both('an expired code', { proof: 'expired' }, 'yellow', ['code-expired']),
  ...both('no declaration', { declaration: null }, 'yellow', ['declaration-missing']),
  ...both('an old declaration', { declaration: expired }, 'yellow', ['declaration-expired']),
  ...both('symptoms or contact', { declaration: attention }, 'red', ['attention-declared']),
  ...both('a positive test', { test: tested('pcr', 336, 'positive') }, 'red', ['test-positive']),
  ...both('a positive test of long ago', { test: tested('pcr', 337, 'positive') }, 'green', []),
  ...both('an undetermined test', { test: tested('pcr', 1, 'undetermined') }, 'green', []),
  ...both('an epidemic place at level 4', { visited: [place(4)] }, 'red', ['epidemic-place-visited']),
  ...both('an epidemic place at level 3', { visited: [place(3)] }, 'red', ['epidemic-place-visited']),
  ...both('a place at level 2', { visited: [place(2)] }, 'green', []),
  ...both('areas at level 1 and 2', { visited: [area(1), area(2)] }, 'green', []),
  ...both('the worst of several', { declaration: attention, proof: 'expired' }, 'red', [
    'code-expired',
    'attention-declared',
  ]),
  [JULY, 'level 4', { visited: [area(4)] }, 'red', ['very-high-risk-visited']],
  [
    JULY,
    'level 4, PCR of 72 h',
    { visited: [area(4)], test: tested('pcr', 72) },
    'yellow',
    ['very-high-risk-visited-tested'],
  ],
  [
    JULY,
    'level 4, rapid test',
    { visited: [area(4)], test: tested('rapid', 1) },
    'yellow',
    ['very-high-risk-visited-tested'],
  ],
  [JULY, 'level 4, PCR of 73 h', { visited: [area(4)], test: tested('pcr', 73) }, 'red', ['very-high-risk-visited']],
  [JULY, 'level 3', { visited: [area(3)] }, 'yellow', ['high-risk-visited']],
  [JULY, 'level 3, tested', { visited: [area(3)], test: tested('rapid', 72) }, 'green', []],
  [
    JULY,
    'level 3, tested too long ago',
    { visited: [area(3)], test: tested('rapid', 73) },
    'yellow',
    ['high-risk-visited'],
  ],
  [JULY, 'nothing known of doses', { doses: null }, 'green', []],
  [JULY, 'no dose', { doses: dosed(0, null) }, 'green', []],
  [OCTOBER, 'level 3', { visited: [area(3)] }, 'green', []],
  [OCTOBER, 'no dose', { doses: dosed(0, null) }, 'yellow', ['not-protected']],
  [OCTOBER, 'one dose, 13 days', { doses: dosed(1, 13) }, 'yellow', ['not-protected']],
  [OCTOBER, 'two doses, the second today', { doses: dosed(2, 0) }, 'green', []],
  [OCTOBER, 'no dose, recovered 180 days ago', { doses: dosed(0, null), recovery: recovered(180) }, 'green', []],
  [
    OCTOBER,
    'no dose, recovered 181 days ago',
    { doses: dosed(0, null), recovery: recovered(181) },
    'yellow',
    ['not-protected'],
  ],
  [OCTOBER, 'no dose, tested', { doses: dosed(0, null), test: tested('pcr', 72) }, 'green', []],
  [
    OCTOBER,
    'no dose, tested 73 h ago',
    { doses: dosed(0, null), test: tested('pcr', 73) },
    'yellow',
    ['not-protected'],
  ],
  [OCTOBER, 'nothing known of doses', { doses: null }, 'yellow', ['protection-unknown']],
  [OCTOBER, 'doses unknown, recovered', { doses: null, recovery: recovered(1) }, 'green', []],
  [OCTOBER, 'doses unknown, tested', { doses: null, test: tested('rapid', 72) }, 'green', []],
  [
    JULY,
    'level 4, a stated PCR',
    { visited: [area(4)], test: stated(tested('pcr', 1)) },
    'red',
    ['very-high-risk-visited'],
  ],
  [
    JULY,
    'level 3, a stated PCR',
    { visited: [area(3)], test: stated(tested('pcr', 1)) },
    'yellow',
    ['high-risk-visited'],
  ],
  ...both('a positive test that is only stated', { test: stated(tested('rapid', 1, 'positive')) }, 'red', [
    'test-positive',
  ]),
  [OCTOBER, 'stated doses', { doses: stated(dosed(2, 30)) }, 'yellow', ['protection-unknown']],
  [OCTOBER, 'too few stated doses', { doses: stated(dosed(1, 3)) }, 'yellow', ['protection-unknown']],
  [OCTOBER, 'stated doses, tested', { doses: stated(dosed(2, 30)), test: tested('pcr', 1) }, 'green', []],
  [
    OCTOBER,
    'no dose, a stated recovery',
    { doses: dosed(0, null), recovery: stated(recovered(9)) },
    'yellow',
    ['not-protected'],
  ],
  [OCTOBER, 'level 4, one dose of 14 days', { visited: [area(4)] }, 'green', []],
  [
    OCTOBER,
    'level 4, no dose',
    { visited: [area(4)], doses: dosed(0, null) },
    'red',
    ['not-protected', 'very-high-risk-visited'],
  ],
  [OCTOBER, 'level 4, recovered', { visited: [area(4)], doses: dosed(0, null), recovery: recovered(9) }, 'green', []],
  [OCTOBER, 'level 4, tested', { visited: [area(4)], doses: dosed(0, null), test: tested('pcr', 1) }, 'green', []],
];

const setOf = (validFrom: string): DatedSet => {
  const found = sets.find((set) => set.validFrom === validFrom);
  if (!found) throw new Error(`There is no set from ${validFrom}`);
  return found;
};

describe('the colour at a checkpoint', () => {
  it.each(ROWS)('from %s, %s', (set, _, facts, colour, reasons) => {
    expect(colourOf(setOf(set), { ...BLAMELESS, ...facts })).toMatchObject({ colour, reasons });
  });

  it.each<[string, Partial<ColourFacts>, string[]]>([
    [JULY, { visited: [place(2)] }, ['epidemic-place']],
    [JULY, { visited: [place(1)] }, []],
    [JULY, { proof: 'unverified' }, ['code-unverified']],
    [OCTOBER, { visited: [area(4), place(3)] }, ['epidemic-place', 'very-high-risk-area']],
    [OCTOBER, { visited: [area(3)] }, []],
    [OCTOBER, { proof: 'unverified' }, ['code-unverified']],
    [JULY, { test: stated(tested('pcr', 1)) }, ['evidence-stated']],
    [OCTOBER, { doses: stated(dosed(2, 30)) }, ['evidence-stated']],
    [OCTOBER, { recovery: stated(recovered(9)) }, ['evidence-stated']],
    [OCTOBER, { test: tested('pcr', 1), recovery: recovered(9) }, []],
  ])('from %s, %j is warned of by %j', (set, facts, warnings) => {
    expect(colourOf(setOf(set), { ...BLAMELESS, ...facts }).warnings).toEqual(warnings);
  });

  it.each<[ColourCondition, Partial<ColourFacts>]>([
    [{ kind: 'test-negative', techniques: ['pcr'], withinHours: 72 }, { test: stated(tested('pcr', 1)) }],
    [{ kind: 'doses-at-least', doses: 1, daysSinceLast: 14 }, { doses: stated(dosed(1, 14)) }],
    [{ kind: 'doses-fewer-than', doses: 2, daysSinceLast: 14 }, { doses: stated(dosed(1, 14)) }],
    [{ kind: 'recovered-within', days: 180 }, { recovery: stated(recovered(9)) }],
  ])('lets %j count of what is stated only where it says so', (condition, facts) => {
    const all = { ...BLAMELESS, ...facts };
    expect(holdsAlone(condition, all)).toBe(false);
    expect(holdsAlone({ ...condition, statedCounts: true } as ColourCondition, all)).toBe(true);
  });

  it('does not depend on the order of what was visited', () => {
    const seen = [area(4), area(3), place(3)];
    const forth = colourOf(setOf(JULY), { ...BLAMELESS, visited: seen });
    expect(colourOf(setOf(JULY), { ...BLAMELESS, visited: seen.toReversed() })).toEqual(forth);
  });
});

/** A cell is a rule that colours alone, or a rule that one of its exceptions lifts. */
function cellsOf({ validFrom, rules }: DatedSet): string[] {
  return rules.flatMap(({ reason, unless }) => [
    `${validFrom} ${reason}`,
    ...unless.map((exception) => `${validFrom} ${reason} lifted by ${exception.kind}`),
  ]);
}

const holdsAlone = (condition: ColourCondition, facts: ColourFacts): boolean =>
  colourOf({ rules: [{ reason: 'holds', colour: 'red', when: [condition], unless: [] }], warnings: [] }, facts)
    .colour === 'red';

function cellsCoveredBy([set, , facts, , reasons]: Row): string[] {
  const all = { ...BLAMELESS, ...facts };
  return setOf(set).rules.flatMap(({ reason, when, unless }) => {
    if (reasons.includes(reason)) return [`${set} ${reason}`];
    if (!when.every((condition) => holdsAlone(condition, all))) return [];
    return unless.filter((one) => holdsAlone(one, all)).map(({ kind }) => `${set} ${reason} lifted by ${kind}`);
  });
}

describe('the table of cases', () => {
  it('has every cell of every set', () => {
    const cells = sets.flatMap(cellsOf);
    const covered = new Set(ROWS.flatMap(cellsCoveredBy));
    expect(cells.filter((cell) => !covered.has(cell))).toEqual([]);
    expect(cells).toHaveLength(31);
  });

  it('would miss a cell without a case', () => {
    const july = setOf(JULY);
    const grown = { ...july, rules: [...july.rules, { reason: 'new', colour: 'red' as const, when: [], unless: [] }] };
    expect(cellsOf(grown).filter((cell) => !ROWS.flatMap(cellsCoveredBy).includes(cell))).toEqual([`${JULY} new`]);
  });
});
