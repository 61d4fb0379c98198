import { describe, expect, it } from '@jest/globals';
import { holdsFrom } from './holds-from.rules.ts';

const NOW = new Date('2021-11-05T10:00:00.000Z');
const IN_TWO_DAYS = new Date('2021-11-07T10:00:00.000Z');

describe('what is announced', () => {
  it.each([
    ['is raised and holds after the notice', 3, 2, 48, IN_TWO_DAYS],
    ['is lowered and holds at once', 2, 3, 48, 'at-once'],
    ['stays the same and holds at once', 3, 3, 48, 'at-once'],
    ['is the first of its area and holds at once', 4, undefined, 48, 'at-once'],
    ['is a colour, for which there is no notice', 'red', 'green', 0, 'at-once'],
    ['follows what stands above', 'inherited', 2, 48, 'later'],
  ] as const)('%s', (_, value, before, hours, expected) => {
    expect(holdsFrom(value, before, NOW, hours)).toEqual(expected);
  });
});
