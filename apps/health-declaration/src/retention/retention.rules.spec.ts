import { describe, expect, it } from '@jest/globals';
import { lastExpiredDay, retentionInForce } from './retention.rules.js';

describe('the retention of declarations', () => {
  it.each([
    ['2021-08-11', '2021-07-11'],
    ['2021-03-01', '2021-01-29'],
    ['2020-03-01', '2020-01-30'],
  ])('on %s the last day to be deleted is %s', (today, day) => {
    expect(lastExpiredDay(today)).toBe(day);
  });

  it('names its document', () => {
    expect(retentionInForce('2021-08-11')).toMatchObject({ keptDays: 30, document: expect.stringContaining('2021') });
  });
});
