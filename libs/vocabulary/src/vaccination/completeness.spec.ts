import { describe, expect, it } from '@jest/globals';
import { backlogOf } from './completeness.js';

describe('the backlog of a facility', () => {
  it.each([
    ['no day', [], { doses: 0, ageDays: null, undeclared: 0 }],
    ['all entered', [['2021-08-10', 100, 100]], { doses: 0, ageDays: null, undeclared: 0 }],
    [
      'behind on two days',
      [
        ['2021-08-11', 50, 20],
        ['2021-08-09', 100, 99],
      ],
      { doses: 31, ageDays: 2, undeclared: 0 },
    ],
    ['behind today', [['2021-08-11', 1, 0]], { doses: 1, ageDays: 0, undeclared: 0 }],
    [
      'more entered than declared',
      [
        ['2021-08-09', 10, 12],
        ['2021-08-10', 10, 8],
      ],
      { doses: 2, ageDays: 1, undeclared: 2 },
    ],
    ['nothing declared', [['2021-08-10', null, 5]], { doses: 0, ageDays: null, undeclared: 5 }],
    ['the three rounds of the report', [['2021-07-01', 25_448, 18_403]], { doses: 7_045, ageDays: 41, undeclared: 0 }],
  ] as const)('with %s', (_, days, expected) => {
    const declared = days.map(([day, count, entered]) => ({ day, declared: count, entered }));
    expect(backlogOf(declared, '2021-08-11')).toEqual(expected);
  });
});
