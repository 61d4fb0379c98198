import { describe, expect, it } from '@jest/globals';
import { deadlineAfter, deadlinesOf } from './deadline.rules.js';

const frozen = { fromC: -25, toC: -15 };
const chilled = { frozen: null, refrigerated: { days: null }, hoursAfterDilution: null };

describe('the deadline of a vial', () => {
  it.each([
    ['opened, never frozen', { hoursAfterThaw: null, hoursAfterOpening: 6 }, chilled, [null, 6]],
    ['nothing known', { hoursAfterThaw: null, hoursAfterOpening: null }, chilled, [null, null]],
    [
      ...(['thirty days cold after frost', { hoursAfterThaw: null, hoursAfterOpening: 6 }] as const),
      { frozen, refrigerated: { days: 30 }, hoursAfterDilution: null },
      [720, 6],
    ],
    [
      ...(['diluted', { hoursAfterThaw: 2, hoursAfterOpening: 12 }] as const),
      { frozen, refrigerated: { days: 31 }, hoursAfterDilution: 6 },
      [2, 6],
    ],
  ])('%s', (_, vial, storage, [afterThawHours, afterOpeningHours]) => {
    expect(deadlinesOf(vial, storage)).toEqual({ afterThawHours, afterOpeningHours });
  });

  it('is counted in hours, over midnight too', () => {
    expect(deadlineAfter(new Date('2021-08-11T13:00:00Z'), 6)).toEqual(new Date('2021-08-11T19:00:00Z'));
    expect(deadlineAfter(new Date('2021-08-11T13:00:00Z'), null)).toBeNull();
  });
});
