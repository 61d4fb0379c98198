import { describe, expect, it } from '@jest/globals';
import { restartDelayMs } from './restart-delay.rules.js';

describe('the delay before a restart', () => {
  it.each([
    { previous: undefined, aliveMs: 5, delay: 200, because: 'it is the first death' },
    { previous: 200, aliveMs: 5, delay: 400, because: 'it died at once again' },
    { previous: 3_200, aliveMs: 9_999, delay: 5_000, because: 'five seconds are the most' },
    { previous: 5_000, aliveMs: 0, delay: 5_000, because: 'five seconds are the most' },
    { previous: 5_000, aliveMs: 10_000, delay: 200, because: 'ten seconds alive are forgiven' },
  ])('is $delay ms after $previous ms when $because', ({ previous, aliveMs, delay }) => {
    expect(restartDelayMs(previous, aliveMs)).toBe(delay);
  });
});
