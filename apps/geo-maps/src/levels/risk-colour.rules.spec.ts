import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BORDER_FACTORS, RISK_COLOURS, RISK_FACTORS, type RiskColour, type RiskFactor } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { proposeCommuneColours, type Adjacency, type CommuneFactors } from './risk-colour.rules.js';
import { isAtLeast } from './worst-colour.rules.js';

const rules = loadReferenceData().maps.riskColourRules.inForce('2021-07-15');
const own = RISK_FACTORS.filter((factor) => !(BORDER_FACTORS as readonly RiskFactor[]).includes(factor));
const nothing = Object.fromEntries(own.map((factor) => [factor, false])) as CommuneFactors;
const [A, B, C, D] = ['31318', '31321', '31324', '31327'] as const;
const inARow: Adjacency = new Map([
  [A, [B]],
  [B, [A, C]],
  [C, [B, D]],
  [D, [C]],
]);

function coloursOf(communes: Record<string, CommuneFactors>, adjacency: Adjacency) {
  return proposeCommuneColours(new Map(Object.entries(communes)), adjacency, rules);
}
const colourOfOne = (factors: CommuneFactors) => coloursOf({ [A]: factors }, new Map([[A, []]])).get(A);

describe('the colour of a commune by 2686/QĐ-BCĐQG', () => {
  it.each<[RiskFactor, RiskColour, boolean]>([
    ['cluster-of-unknown-source', 'red', true],
    ['case-from-untraceable-place', 'red', false],
    ['case-of-unknown-source', 'orange', true],
    ['case-from-crowded-place', 'orange', false],
    ['case-of-known-source', 'yellow', true],
    ['contact-of-community-case', 'yellow', true],
    ['many-illegal-entrants', 'yellow', true],
    ['many-quarantine-sites', 'yellow', true],
  ])('%s alone makes it %s', (factor, colour, isVerified) => {
    expect(colourOfOne({ ...nothing, [factor]: true })).toMatchObject({ colour, atMost: colour, open: [], isVerified });
  });

  it('is green where nothing holds', () => {
    expect(colourOfOne(nothing)).toMatchObject({ colour: 'green', atMost: 'green', open: [], isVerified: true });
  });

  it.each<[RiskColour, RiskColour[]]>([
    ['red', ['red', 'orange', 'yellow', 'green']],
    ['orange', ['orange', 'yellow', 'green', 'green']],
    ['yellow', ['yellow', 'green', 'green', 'green']],
  ])('beside a %s one follows from the border, and no further: %j', (first, colours) => {
    const factor = rules.commune.find(({ colour }) => colour === first)?.factor;
    const found = coloursOf(
      { [A]: { ...nothing, [`${factor}`]: true }, [B]: nothing, [C]: nothing, [D]: nothing },
      inARow,
    );
    expect([...found.values()].map(({ colour }) => colour)).toEqual(colours);
  });

  it('names the neighbour that makes it so', () => {
    const found = coloursOf({ [A]: { ...nothing, 'cluster-of-unknown-source': true }, [B]: nothing }, inARow);
    const border = found.get(B)?.found.find(({ factor }) => factor === 'borders-red');
    expect(border).toMatchObject({ holds: true, neighbours: [A], document: '2686/QĐ-BCĐQG', verified: true });
  });
});

describe('what nobody knows', () => {
  it('leaves a commune of which nothing is said green by what is known, and red at most', () => {
    const found = colourOfOne({});
    expect(found).toMatchObject({ colour: 'green', atMost: 'red' });
    expect(found?.open.map(({ factor }) => factor)).toEqual(own);
  });

  it('does not matter where something worse is known', () => {
    expect(colourOfOne({ 'cluster-of-unknown-source': true })).toMatchObject({
      colour: 'red',
      atMost: 'red',
      open: [],
    });
  });

  it('is both borders without an adjacency, and is said so', () => {
    const found = coloursOf({ [A]: nothing, [B]: nothing }, null).get(A);
    expect(found).toMatchObject({ colour: 'green', atMost: 'orange' });
    expect(found?.open.map(({ factor }) => factor)).toEqual(BORDER_FACTORS);
  });

  it('is the colour of a neighbour in another province', () => {
    const found = coloursOf({ [A]: nothing }, new Map([[A, ['31150']]])).get(A);
    expect(found?.open).toEqual([
      expect.objectContaining({ factor: 'borders-red', neighbours: ['31150'] }),
      expect.objectContaining({ factor: 'borders-orange', neighbours: ['31150'] }),
    ]);
  });

  it('only ever makes a colour worse: the truth lies between the two', () => {
    const known = fc.record(
      Object.fromEntries(own.map((factor) => [factor, fc.boolean()])),
    ) as fc.Arbitrary<CommuneFactors>;
    const hidden = fc.subarray(own);
    fc.assert(
      fc.property(fc.array(fc.tuple(known, hidden), { minLength: 4, maxLength: 4 }), (drawn) => {
        const codes = [A, B, C, D];
        const truth = coloursOf(Object.fromEntries(drawn.map(([all], at) => [codes[at], all])), inARow);
        const partly = drawn.map(([all, without]) =>
          Object.fromEntries(
            Object.entries(all).filter(([factor]) => !without.includes(factor as (typeof own)[number])),
          ),
        );
        const told = coloursOf(Object.fromEntries(partly.map((some, at) => [codes[at], some])), inARow);
        for (const code of codes) {
          const colour = truth.get(code)?.colour ?? 'green';
          expect(isAtLeast(colour, told.get(code)?.colour ?? 'red')).toBe(true);
          expect(isAtLeast(told.get(code)?.atMost ?? 'green', colour)).toBe(true);
        }
      }),
    );
  });
});

it('has as many cells as there are factors, each with a case here', () => {
  expect(rules.commune).toHaveLength(own.length + BORDER_FACTORS.length);
  expect(new Set(rules.commune.map(({ colour }) => colour))).toEqual(new Set(RISK_COLOURS.slice(1)));
});
