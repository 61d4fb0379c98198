import { describe, expect, it } from '@jest/globals';
import { RandomHex } from './random-hex.js';

describe('random digits', () => {
  it('are as many as were asked for, and never the same twice, past what is drawn at once', () => {
    const random = new RandomHex();
    const taken = Array.from({ length: 5_000 }, (_, at) => random.take(at % 2 === 0 ? 32 : 16));
    expect(taken.every((digits, at) => (at % 2 === 0 ? /^[0-9a-f]{32}$/ : /^[0-9a-f]{16}$/).test(digits))).toBe(true);
    expect(new Set(taken.map((digits) => digits.slice(0, 16))).size).toBe(taken.length);
  });
});
