import { describe, expect, it } from '@jest/globals';
import { ClockSamples } from './clock-samples.js';

describe('ClockSamples', () => {
  it('tells what the business clock had reached, however fast it runs', () => {
    let realMs = 1_000;
    const day = (days: number): Date => new Date(Date.UTC(2021, 7, 11 + days));
    let days = 0;
    const samples = new ClockSamples({ now: () => day(days) }, () => realMs);
    expect(samples.reachedAt(realMs)).toBeNull();
    for (; days < 5; days += 1, realMs += 100) samples.take();
    expect(samples.reachedAt(999)).toBeNull();
    expect(samples.reachedAt(1_000)).toEqual(day(0));
    expect(samples.reachedAt(1_199)).toEqual(day(1));
    expect(samples.reachedAt(9_999)).toEqual(day(4));
  });
});
