import { describe, expect, it } from '@jest/globals';
import { turnaroundClass } from './turnaround.rules.js';

describe('the class of a turnaround', () => {
  it.each([
    [0, '0-6h'],
    [359, '0-6h'],
    [360, '6-12h'],
    [1_439, '12-24h'],
    [1_440, '24-36h'],
    [2_159, '24-36h'],
    [2_879, '36-48h'],
    [4_319, '48-72h'],
    [4_320, '72h+'],
    [100_000, '72h+'],
  ])('of %i minutes is %s', (minutes, expected) => {
    expect(turnaroundClass(minutes)).toBe(expected);
  });
});
