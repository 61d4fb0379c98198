import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RISK_LEVELS, type RiskLevel } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import type { AreaFigures, Share } from './area-figures.rules.js';
import { proposeLevel, type LevelQuestion } from './epidemic-level.rules.js';
import type { LevelProposal } from './level-proposal.js';

const { epidemicLevelRules } = loadReferenceData().maps;
const OCTOBER = '2021-10-31';
const NOVEMBER = '2021-11-01';

const percent = (covered: number): Share => ({ people: 100, covered });
const able = { 'mobile-health-stations': true, 'medical-oxygen': true, 'icu-plan': true } as const;
/** A large area of which all is well; one case is 1 in 100,000. */
const well: AreaFigures = {
  ...{ communityCases: 0, population: 100_000, coverage: percent(95), capacity: able },
  protectedFrom: { 65: percent(90), 50: percent(90) },
};

function propose(
  figures: Partial<AreaFigures>,
  { day = OCTOBER, levelInForce = null, areaLevel = 'commune' }: Partial<LevelQuestion> = {},
): LevelProposal {
  const question = { areaLevel, day, levelInForce, figures: { ...well, ...figures } };
  return proposeLevel(question, epidemicLevelRules.inForce(day));
}
const stepOf = <Kind extends LevelProposal['steps'][number]['kind']>(proposal: LevelProposal, kind: Kind) =>
  proposal.steps.find((step) => step.kind === kind);

/** Lowest and highest count of each band in a population of 100,000. */
const BANDS = [
  [1, [0, 19]],
  [2, [20, 49]],
  [3, [50, 149]],
  [4, [150, 5_000]],
] as const;
const MATRIX: readonly (readonly [coverage: number, levels: readonly RiskLevel[]])[] = [
  [70, [1, 1, 2, 3]],
  [100, [1, 1, 2, 3]],
  [69, [1, 2, 3, 4]],
  [0, [1, 2, 3, 4]],
];
const CELLS = MATRIX.flatMap(([coverage, levels]) =>
  BANDS.flatMap(([band, counts]) => counts.map((cases) => [coverage, cases, band, levels[band - 1] ?? 4] as const)),
);
/** The days on which each age is asked for. */
const AGES = [
  ['2021-10-12', 65],
  ['2021-10-31', 65],
  ['2021-11-01', 50],
  ['2022-01-26', 50],
] as const;

describe.each(AGES)('every cell of 4800/QĐ-BYT on %s, where those of %i years are asked for', (day, age) => {
  const other = age === 65 ? 50 : 65;

  it.each(CELLS)(
    'coverage %i %% and %i cases in 100,000 are band %i and level %i',
    (coverage, communityCases, band, level) => {
      const proposal = propose({ coverage: percent(coverage), communityCases }, { day });
      expect(proposal).toMatchObject({ level, possible: [level], missing: [] });
      expect(stepOf(proposal, 'band')).toMatchObject({ bands: [band] });
    },
  );

  it.each(CELLS)('and with 79 %% of the elderly, coverage %i %%, %i cases, band %i: one above %i', (...cell) => {
    const [coverage, communityCases, , level] = cell;
    const protectedFrom = { [age]: percent(79), [other]: percent(100) };
    const proposal = propose({ coverage: percent(coverage), communityCases, protectedFrom }, { day });
    expect(proposal.level).toBe(communityCases === 0 ? level : Math.min(level + 1, 4));
  });

  it('80 % of the elderly are enough, and the other age is not asked', () => {
    const proposal = propose(
      { communityCases: 30, protectedFrom: { [age]: percent(80), [other]: percent(0) } },
      { day },
    );
    expect(proposal.level).toBe(1);
    expect(stepOf(proposal, 'protected-elderly')).toMatchObject({ minYears: age, met: true, spared: null });
  });
});

it('has a case for every cell of the matrix in the data', () => {
  const { matrix } = epidemicLevelRules.inForce(OCTOBER);
  const tested = new Set(CELLS.map(([coverage, , band]) => `${coverage >= 70} ${band}`));
  expect(tested.size).toBe(matrix.covered.length + matrix.notCovered.length);
});

describe('too few protected elderly people', () => {
  const few = { 65: percent(10), 50: percent(10) };

  it('do not raise a level above 4, and the step says why', () => {
    const proposal = propose({ communityCases: 200, coverage: percent(10), protectedFrom: few });
    expect(proposal.level).toBe(4);
    expect(stepOf(proposal, 'protected-elderly')).toMatchObject({ met: false, spared: 'at-the-highest-level' });
  });

  it('do not raise the level of an area without cases, and the step says why', () => {
    const proposal = propose({ communityCases: 0, protectedFrom: few });
    expect(proposal.level).toBe(1);
    expect(stepOf(proposal, 'protected-elderly')).toMatchObject({ met: false, spared: 'without-cases' });
  });

  it('explain why no area was at level 1 where 95 % had one dose', () => {
    expect(propose({ communityCases: 5, protectedFrom: few }, { day: '2021-11-05' }).level).toBe(2);
  });
});

describe('treatment capacity', () => {
  const without = { ...able, 'medical-oxygen': false };

  it.each<[inForce: RiskLevel | null, cases: number, level: RiskLevel]>([
    [4, 0, 4],
    [3, 60, 3],
    [2, 60, 2],
    [1, 60, 2],
    [2, 200, 3],
    [null, 0, 1],
  ])('is missing: level %p in force and %i cases make %i, never a lower one', (levelInForce, communityCases, level) => {
    expect(propose({ communityCases, capacity: without }, { levelInForce }).level).toBe(level);
    expect(propose({ communityCases, capacity: able }, { levelInForce }).level).toBe(propose({ communityCases }).level);
  });

  it.each([
    ['commune', ['mobile-health-stations', 'medical-oxygen']],
    ['district', ['mobile-health-stations', 'medical-oxygen']],
    ['province', ['icu-plan']],
  ] as const)('of a %s is %j', (areaLevel, asked) => {
    const step = stepOf(propose({}, { areaLevel }), 'capacity');
    expect(step).toMatchObject({ asked: asked.map((requirement) => ({ requirement, isThere: true })), met: true });
  });
});

describe('the arithmetic', () => {
  it('stands there step by step, with numbers, thresholds and documents', () => {
    const proposal = propose({ communityCases: 62, population: 9_700, coverage: { people: 7_000, covered: 6_650 } });
    expect(proposal.steps.map(({ kind }) => kind)).toEqual([
      ...['rate', 'band', 'coverage', 'matrix', 'protected-elderly', 'capacity'],
    ]);
    expect(stepOf(proposal, 'rate')).toMatchObject({
      ...{ communityCases: 62, population: 9_700, perPeople: 100_000, from: '2021-10-25', to: '2021-10-31' },
      ...{ document: '4800/QĐ-BYT', verified: true, rate: expect.closeTo(639.175, 3) },
    });
    expect(stepOf(proposal, 'coverage')).toMatchObject({ percent: 95, atLeastPercent: 70, minYears: 18, minDoses: 1 });
    expect(stepOf(proposal, 'matrix')).toMatchObject({
      cells: [{ band: 4, covered: true, level: 3 }],
      verified: false,
    });
  });

  it('says what nobody has compared with the document', () => {
    expect(propose({}).unverified).toEqual(['matrix', 'protected-elderly', 'capacity']);
  });

  it('takes a threshold as part of its band, without rounding', () => {
    expect(stepOf(propose({ communityCases: 1, population: 5_000 }), 'band')).toMatchObject({ bands: [2] });
    expect(stepOf(propose({ communityCases: 1, population: 5_001 }), 'band')).toMatchObject({ bands: [1] });
    expect(propose({ communityCases: 30, coverage: { people: 1_000_000, covered: 699_999 } }).level).toBe(2);
  });
});

describe('what is not known', () => {
  it('is said, and leaves the level open where it matters', () => {
    const proposal = propose({ communityCases: 30, coverage: null });
    expect(proposal).toMatchObject({ level: null, possible: [1, 2], missing: ['coverage'] });
    expect(stepOf(proposal, 'coverage')).toMatchObject({ met: null, percent: null });
    expect(stepOf(proposal, 'matrix')).toMatchObject({
      cells: [
        { band: 2, covered: true, level: 1 },
        { band: 2, covered: false, level: 2 },
      ],
    });
  });

  it('does not matter where no answer would change the level', () => {
    expect(propose({ communityCases: 0, coverage: null, protectedFrom: {} })).toMatchObject({
      ...{ level: 1, missing: ['coverage', 'protected-elderly'] },
    });
  });

  it.each<[string, Partial<AreaFigures>, RiskLevel[], string[]]>([
    ['the cases', { communityCases: null }, [1, 2, 3], ['community-cases']],
    ['the population', { communityCases: 3, population: null }, [1, 2, 3], ['population']],
    ['the population of an area without cases', { population: null }, [1], ['population']],
    ['the elderly', { communityCases: 60, protectedFrom: {} }, [2, 3], ['protected-elderly']],
    [
      'an age without people',
      { communityCases: 60, protectedFrom: { 65: { people: 0, covered: 0 } } },
      [2, 3],
      ['protected-elderly'],
    ],
    ['the capacity', { communityCases: 60, capacity: { 'medical-oxygen': true } }, [2, 4], ['capacity']],
    ['part of the capacity, another lacks', { capacity: { 'medical-oxygen': false } }, [4], []],
  ])('may be %s', (_, figures, possible, missing) => {
    const proposal = propose(figures, { levelInForce: 4, areaLevel: 'commune' });
    expect(proposal).toMatchObject({ possible, missing });
  });
});

describe('a commune of 4,000 people with one case', () => {
  const proposal = propose({ communityCases: 1, population: 4_000, coverage: percent(60) });

  it('has the level of the rule, and is told that one case alone makes it', () => {
    expect(proposal).toMatchObject({ level: 2, smallArea: { population: 4_000, oneCaseRate: 25, verified: false } });
  });

  it('is told the interval of chance, and the levels at its ends', () => {
    expect(proposal.smallArea).toMatchObject({
      intervalPercent: 95,
      cases: { from: expect.closeTo(0.0253, 4), to: expect.closeTo(5.5716, 4) },
      rate: { from: expect.closeTo(0.633, 3), to: expect.closeTo(139.29, 2) },
      bands: { from: 1, to: 3 },
      levels: { from: 1, to: 3 },
    });
  });

  it('is told nothing of chance without a case, or where a case weighs little', () => {
    expect(propose({ communityCases: 0, population: 4_000 }).smallArea).toBeNull();
    expect(propose({ communityCases: 1, population: 10_000 }).smallArea).not.toBeNull();
    expect(propose({ communityCases: 1, population: 10_001 }).smallArea).toBeNull();
  });
});

describe('in any area', () => {
  const share = fc.option(fc.record({ people: fc.constant(100), covered: fc.nat(100) }));
  const figures = fc.record({
    population: fc.option(fc.integer({ min: 1, max: 800_000 })),
    coverage: share,
    protectedFrom: fc
      .record({ 65: share, 50: share })
      .map(({ 65: a, 50: b }) => ({ 65: a ?? undefined, 50: b ?? undefined })),
    capacity: fc.record(
      { 'medical-oxygen': fc.boolean(), 'mobile-health-stations': fc.boolean() },
      { requiredKeys: [] },
    ),
  });
  const where = fc.record({
    day: fc.constantFrom(OCTOBER, NOVEMBER),
    levelInForce: fc.option(fc.constantFrom(...RISK_LEVELS)),
  });
  const cases = fc.nat(300);

  it('more cases never make the level lower, neither the lowest nor the highest that is possible', () => {
    fc.assert(
      fc.property(figures, where, cases, cases, (known, question, some, more) => {
        const few = propose({ ...known, communityCases: some }, question).possible;
        const many = propose({ ...known, communityCases: some + more }, question).possible;
        expect(many[0]).toBeGreaterThanOrEqual(few[0] ?? 4);
        expect(many.at(-1)).toBeGreaterThanOrEqual(few.at(-1) ?? 4);
      }),
    );
  });

  it('what is learned leaves only levels that were possible before', () => {
    fc.assert(
      fc.property(figures, where, fc.option(cases), (known, question, communityCases) => {
        const before = propose({ ...known, communityCases }, question).possible;
        const learned = {
          ...{ communityCases: communityCases ?? 40, population: known.population ?? 9_000 },
          coverage: known.coverage ?? percent(50),
          protectedFrom: { 65: known.protectedFrom[65] ?? percent(50), 50: known.protectedFrom[50] ?? percent(50) },
          capacity: { 'medical-oxygen': false, 'mobile-health-stations': false, ...known.capacity },
        };
        const after = propose(learned, question);
        expect(after.missing).toEqual([]);
        expect(before).toContain(after.level);
      }),
    );
  });
});
