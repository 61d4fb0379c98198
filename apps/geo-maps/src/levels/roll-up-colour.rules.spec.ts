import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RISK_COLOURS, type RiskColour } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { rollUpColour, type ColouredPart } from './roll-up-colour.rules.js';
import { isAtLeast } from './worst-colour.rules.js';

const rules = loadReferenceData().maps.riskColourRules.inForce('2021-07-15');

const certain = (colour: RiskColour): ColouredPart => ({ colour, atMost: colour });
/** So many of each colour, the rest of `of` green. */
function parts(of: number, counts: Partial<Record<RiskColour, number>>): ColouredPart[] {
  const coloured = Object.entries(counts).flatMap(([colour, count]) =>
    Array(count).fill(certain(colour as RiskColour)),
  );
  return [...coloured, ...Array<ColouredPart>(of - coloured.length).fill(certain('green'))];
}

type Row = [of: number, counts: Partial<Record<RiskColour, number>>, spread: number, colour: RiskColour];

describe('the colour of a district by 2686/QĐ-BCĐQG', () => {
  it.each<Row>([
    [10, { red: 3 }, 0, 'red'],
    [10, { red: 2 }, 0, 'orange'],
    [10, { orange: 5 }, 0, 'red'],
    [10, { orange: 4 }, 0, 'orange'],
    [10, { red: 2, orange: 3 }, 0, 'red'],
    [10, {}, 6, 'red'],
    [10, {}, 5, 'orange'],
    [10, { orange: 3 }, 0, 'orange'],
    [10, { orange: 2 }, 0, 'yellow'],
    [10, { yellow: 5 }, 0, 'orange'],
    [10, { yellow: 4 }, 0, 'yellow'],
    [100, { red: 1 }, 0, 'orange'],
    [10, {}, 3, 'orange'],
    [10, {}, 2, 'green'],
    [10, { yellow: 1 }, 0, 'yellow'],
    [10, {}, 0, 'green'],
    [7, { red: 2 }, 0, 'orange'],
    [7, { red: 3 }, 0, 'red'],
  ])('of %i communes, %j, spreading to %i: %s', (of, counts, spread, colour) => {
    expect(rollUpColour(parts(of, counts), spread, rules.district)).toMatchObject({ colour, atMost: colour });
  });
});

describe('the colour of the province', () => {
  it.each<Row>([
    [10, { red: 4 }, 0, 'red'],
    [10, { red: 3 }, 0, 'orange'],
    [8, { red: 3 }, 0, 'red'],
    [8, { red: 2 }, 0, 'orange'],
    [8, { orange: 4 }, 0, 'red'],
    [8, { orange: 3 }, 0, 'orange'],
    [8, {}, 5, 'red'],
    [8, {}, 4, 'orange'],
    [8, { orange: 2 }, 0, 'yellow'],
    [8, { yellow: 4 }, 0, 'orange'],
    [8, { yellow: 3 }, 0, 'yellow'],
    [8, { red: 1 }, 0, 'orange'],
    [8, {}, 2, 'orange'],
    [8, {}, 1, 'green'],
    [8, { yellow: 1 }, 0, 'yellow'],
    [8, {}, 0, 'green'],
  ])('of %i districts, %j, spreading to %i: %s', (of, counts, spread, colour) => {
    expect(rollUpColour(parts(of, counts), spread, rules.province)).toMatchObject({ colour, atMost: colour });
  });

  it('says that orange and yellow of a province stand in no document that is known', () => {
    expect(rollUpColour(parts(8, { red: 1 }), 0, rules.province).isVerified).toBe(false);
    expect(rollUpColour(parts(8, { red: 3 }), 0, rules.province).isVerified).toBe(true);
  });
});

describe('the arithmetic', () => {
  it('is told for every threshold', () => {
    const { found } = rollUpColour(parts(10, { red: 2, orange: 1 }), null, rules.district);
    expect(found[0]).toMatchObject({
      parts: 10,
      counted: 2,
      countedAtMost: 2,
      holds: false,
      document: '2686/QĐ-BCĐQG',
    });
    expect(found[1]).toMatchObject({ when: { ofColour: 'orange', percent: 50 }, counted: 3, holds: false });
    expect(found[2]).toMatchObject({ when: { kind: 'share-of-spread' }, counted: null, holds: null });
  });

  it('leaves open what the spread or a commune that nobody knows could make of it', () => {
    const unknown: ColouredPart = { colour: 'green', atMost: 'red' };
    expect(rollUpColour([unknown, ...parts(9, {})], 0, rules.district)).toMatchObject({
      colour: 'green',
      atMost: 'orange',
    });
    expect(rollUpColour(parts(10, {}), null, rules.district)).toMatchObject({ colour: 'green', atMost: 'red' });
  });

  it('is refused for an area without parts', () => {
    expect(() => rollUpColour([], 0, rules.district)).toThrow(RangeError);
  });

  it.each(['district', 'province'] as const)('never makes a %s better where a part gets worse', (level) => {
    const colour = fc.constantFrom(...RISK_COLOURS);
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 20 }), fc.nat(), colour, (colours, drawn, other) => {
        const at = drawn % colours.length;
        const before = colours[at] ?? 'green';
        const worse = colours.with(at, isAtLeast(other, before) ? other : before);
        const [was, is] = [colours, worse].map((all) => rollUpColour(all.map(certain), 0, rules[level]).colour);
        expect(isAtLeast(is ?? 'green', was ?? 'red')).toBe(true);
      }),
    );
  });
});
