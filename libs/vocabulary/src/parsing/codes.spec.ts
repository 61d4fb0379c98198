import { describe, expect, it } from '@jest/globals';
import * as vocabulary from '../index.js';

const lists = Object.entries(vocabulary).filter(([name]) => /_(REFUSALS|WARNINGS)$/.test(name));

describe('the codes of refusals and warnings', () => {
  it('are listed by each topic', () => {
    expect(lists.length).toBeGreaterThanOrEqual(9);
  });

  it('are kebab-case, and each belongs to one list', () => {
    const codes = lists.flatMap(([, list]) => list as readonly string[]);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
