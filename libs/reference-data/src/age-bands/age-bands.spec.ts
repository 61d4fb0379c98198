import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '../load-reference-data.js';
import { NoRuleInForce } from '../validity/dated-rules.js';

const { ageBands } = loadReferenceData();
const day = '2021-08-11';

describe('age bands', () => {
  it.each([
    [0, '0-2'],
    [2, '0-2'],
    [3, '3-4'],
    [4, '3-4'],
    [5, '5-11'],
    [11, '5-11'],
    [12, '12-15'],
    [15, '12-15'],
    [16, '16-17'],
    [17, '16-17'],
    [18, '18-24'],
    [24, '18-24'],
    [25, '25-29'],
    [35, '35-39'],
    [79, '75-79'],
    [80, '80+'],
    [110, '80+'],
    [121, '80+'],
  ])('put %i years into %s', (years, label) => {
    expect(ageBands.labelFor(years, day)).toBe(label);
  });

  it('are eighteen, from young to old', () => {
    const labels = ageBands.labels(day);
    expect(labels).toHaveLength(18);
    expect(labels.at(0)).toBe('0-2');
    expect(labels.at(-1)).toBe('80+');
  });

  it.each([-1, 1.5, Number.NaN])('refuse %d years', (years) => {
    expect(() => ageBands.labelFor(years, day)).toThrow(RangeError);
  });

  it('are not guessed for a day without a set', () => {
    expect(() => ageBands.labelFor(30, '2019-12-31')).toThrow(NoRuleInForce);
  });
});
