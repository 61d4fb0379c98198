import { describe, expect, it } from '@jest/globals';
import { statementAgeOf } from './statement-age.js';

const NOW = new Date('2021-08-11T03:00:00.000Z');

describe('the age of what was last said', () => {
  it.each([
    ['at the moment itself', NOW, 'within-2h'],
    ['just within two hours', new Date('2021-08-11T01:00:00.001Z'), 'within-2h'],
    ['two hours ago', new Date('2021-08-11T01:00:00.000Z'), 'within-a-day'],
    ['a day ago', new Date('2021-08-10T03:00:00.000Z'), 'within-a-week'],
    ['a week ago', new Date('2021-08-04T03:00:00.000Z'), 'longer-ago'],
    ['never', null, 'never'],
  ])('%s', (_, saidAt, age) => {
    expect(statementAgeOf(saidAt, NOW)).toBe(age);
  });
});
