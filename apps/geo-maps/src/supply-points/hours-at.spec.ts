import { describe, expect, it } from '@jest/globals';
import { openingAt } from '#libs/opening-hours';
import { HoursAt } from './hours-at.js';

describe('hours that are kept', () => {
  it('say at each minute of a day, forth and back, what the library says', () => {
    const hours = new HoursAt();
    const values = ['Mo-Su 05:00-09:00,15:00-18:00', '24/7', 'Mo-Fr 07:00-11:00; PH off', 'nonsense'];
    const minutes = Array.from({ length: 60 }, (_, nth) => new Date(Date.UTC(2021, 7, 10, 16, nth * 31)));
    for (const at of [...minutes, ...minutes.toReversed()])
      for (const value of values) expect(hours.stateAt(value, at)).toBe(openingAt(value, at).state);
  });

  it('tell nothing where there are none', () => {
    expect(new HoursAt().stateAt(null, new Date())).toBe('unknown');
  });
});
