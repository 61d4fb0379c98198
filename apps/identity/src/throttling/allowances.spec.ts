import { describe, expect, it } from '@jest/globals';
import { Allowances } from './allowances.js';

describe('an allowance', () => {
  let nowMs = 0;
  const allowances = () => new Allowances({ atOnce: 10, secondsEach: 4 }, () => nowMs);

  function spendAll(of: Allowances): number {
    let spent = 0;
    for (; of.waitOf('an') === 0; spent += 1) of.spend('an');
    return spent;
  }

  it('is spent at once, and allowed again one by one as time goes by', () => {
    const of = allowances();
    expect(spendAll(of)).toBe(10);
    expect(of.waitOf('an')).toBe(4);
    expect(of.waitOf('bình')).toBe(0);
    nowMs += 3_900;
    expect(of.waitOf('an')).toBeGreaterThan(0);
    nowMs += 200;
    expect(spendAll(of)).toBe(1);
    nowMs += 60_000;
    expect(spendAll(of)).toBe(10);
  });

  it('counts nothing that was given back', () => {
    const of = allowances();
    for (let time = 0; time < 100; time += 1) {
      expect(of.waitOf('an')).toBe(0);
      of.spend('an');
      of.giveBack('an');
    }
  });

  it('learns what others have spent, and forgets nothing of its own by it', () => {
    const of = allowances();
    of.learn('an', 9);
    of.learn('an', 2);
    expect(spendAll(of)).toBe(1);
  });
});
