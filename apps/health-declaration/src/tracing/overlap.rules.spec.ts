import { describe, expect, it } from '@jest/globals';
import { decideWindow, minutesTogether } from './overlap.rules.js';

const NOW = new Date('2021-08-31T00:00:00Z');
const day = (text: string): Date => new Date(`2021-08-${text}T00:00:00Z`);

describe('the window of a question', () => {
  it('is the last month unless it is named', () => {
    expect(decideWindow(undefined, undefined, NOW)).toEqual({
      ok: true,
      value: { from: new Date('2021-07-31T00:00:00Z'), to: NOW },
    });
    expect(decideWindow(day('10'), day('11'), NOW)).toEqual({ ok: true, value: { from: day('10'), to: day('11') } });
  });

  it.each([
    [day('11'), day('10'), 'window-ends-before-it-begins'],
    [new Date('2021-07-01T00:00:00Z'), day('11'), 'window-too-long'],
  ])('from %p to %p is refused', (from, to, code) => {
    expect(decideWindow(from, to, NOW)).toMatchObject({ ok: false, code });
  });
});

describe('minutes together', () => {
  const at = (from: number, to: number) => ({ from: new Date(from * 60_000), to: new Date(to * 60_000) });
  it.each([
    [at(0, 60), at(30, 90), 30],
    [at(0, 60), at(10, 20), 10],
    [at(0, 60), at(60, 90), 0],
    [at(0, 60), at(70, 90), 0],
  ])('of %j and %j are %i', (one, other, minutes) => {
    expect(minutesTogether(one, other)).toBe(minutes);
    expect(minutesTogether(other, one)).toBe(minutes);
  });
});
