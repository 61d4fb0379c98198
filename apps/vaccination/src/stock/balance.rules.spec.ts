import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceOf } from './balance.rules.js';

const LABEL = { dosesPerVial: 10, doseMicrolitres: 500, boosterShare: 1 };
const nothing = { openedVials: 0, overfillMicrolitres: 0, wastedMicrolitres: 0, basicDoses: 0, boosters: 0 };

describe('the balance of a day', () => {
  it.each([
    ['of nothing', {}, 1, { opened: 0, overfill: 0, given: 0, wasted: 0, unexplained: 0 }],
    [
      ...([
        'that is explained',
        { openedVials: 2, overfillMicrolitres: 500, wastedMicrolitres: 1_000, basicDoses: 19 },
      ] as const),
      ...[1, { opened: 20, overfill: 1, given: 19, wasted: 2, unexplained: 0 }],
    ],
    ['with doses missing', { openedVials: 1, basicDoses: 8 }, 1, { opened: 10, given: 8, unexplained: 2 }],
    ['with more given than opened', { basicDoses: 1 }, 1, { given: 1, unexplained: -1 }],
    ['of boosters of half a dose', { openedVials: 1, boosters: 20 }, 0.5, { opened: 10, given: 10, unexplained: 0 }],
  ] as const)('%s', (_, work, boosterShare, balance) => {
    expect(balanceOf({ ...nothing, ...work }, { ...LABEL, boosterShare })).toMatchObject(balance);
  });

  it('has two equal sides, whatever was done', () => {
    const work = fc.record({
      ...{ openedVials: fc.nat(500), overfillMicrolitres: fc.nat(50_000), wastedMicrolitres: fc.nat(50_000) },
      ...{ basicDoses: fc.nat(5_000), boosters: fc.nat(5_000) },
    });
    fc.assert(
      fc.property(work, fc.constantFrom(1, 0.5), (done, boosterShare) => {
        const { opened, overfill, given, wasted, unexplained } = balanceOf(done, { ...LABEL, boosterShare });
        expect(Math.round((opened + overfill) * 100)).toBe(Math.round((given + wasted + unexplained) * 100));
      }),
    );
  });
});
