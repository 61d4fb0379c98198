import { describe, expect, it } from '@jest/globals';
import * as vocabulary from '../index.js';

const lists = Object.entries(vocabulary).filter(([name]) => /_(REFUSALS|WARNINGS)$/.test(name));

const codesOf = (some: typeof lists): readonly string[] => some.flatMap(([, list]) => list as readonly string[]);

const repeatedIn = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

describe('the codes of refusals and warnings', () => {
  it('are listed by each topic', () => {
    expect(lists.length).toBeGreaterThanOrEqual(9);
  });

  it('are kebab-case', () => {
    expect(codesOf(lists).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  it('belong to one list each; a scan says what it found wrong in the words of the topic', () => {
    const topics = codesOf(lists.filter(([, list]) => list !== vocabulary.SCAN_WARNINGS));
    expect(repeatedIn(topics)).toEqual([]);
    expect(repeatedIn(vocabulary.SCAN_WARNINGS)).toEqual([]);
  });
});
