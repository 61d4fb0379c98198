import { describe, expect, it } from '@jest/globals';
import { isOpenAt } from './open-at.rules.js';

describe('a point', () => {
  it.each([
    ['open', 'open', true],
    ['open', 'unknown', true],
    ['open', 'closed', false],
    ['unknown', 'open', true],
    ['unknown', 'unknown', null],
    ['unknown', 'closed', false],
    ['closed', 'open', false],
    ['closed', 'unknown', false],
    ['disputed', 'open', null],
    ['disputed', 'closed', false],
  ] as const)('that is said to be %s and is %s by its hours is open: %s', (shown, byHours, expected) => {
    expect(isOpenAt(shown, byHours)).toBe(expected);
  });
});
