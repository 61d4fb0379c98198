import { describe, expect, it } from '@jest/globals';
import { SPECIMEN_STATUSES, type SpecimenStatus } from '#libs/vocabulary';
import { refusalOfStep, type Chain } from './specimen-steps.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2021, 7, 11, 0, minute));
const chain = (status: SpecimenStatus, tube: Chain['tube'] = 'own'): Chain => ({ status, tube, lastStepAt: at(10) });

/** Rows: where it stands. Columns: the step, in the order of the statuses. `x` may be taken. */
const TABLE: Readonly<Record<SpecimenStatus, string>> = {
  //           collected dispatched received refused lost tested validated released
  collected: '. x x x x . . .',
  dispatched: '. . x x x . . .',
  received: '. . . . x x . .',
  refused: '. . . . . . . .',
  lost: '. . . . . . . .',
  tested: '. . . . . x x .',
  validated: '. . . . . . . x',
  released: '. . . . . . . .',
};
const CELLS = SPECIMEN_STATUSES.flatMap((status) =>
  TABLE[status].split(' ').map((cell, index) => [status, SPECIMEN_STATUSES[index] ?? status, cell === 'x'] as const),
);

describe('a step', () => {
  it.each(CELLS)('from %s to %s: %s', (status, step, isTaken) => {
    const refusal = refusalOfStep(chain(status), { step, happenedAt: at(10) }, at(60));
    expect(refusal).toBe(isTaken ? undefined : 'step-out-of-order');
  });

  it('needs no receipt where it is done on the spot, or in the tube of a pool', () => {
    const tested = { step: 'tested' as const, happenedAt: at(20) };
    expect(refusalOfStep(chain('collected'), { ...tested, onTheSpot: true }, at(60))).toBeUndefined();
    expect(refusalOfStep(chain('collected', 'share'), tested, at(60))).toBeUndefined();
    expect(refusalOfStep(chain('refused', 'share'), tested, at(60))).toBe('step-out-of-order');
  });

  it.each([
    [9, 'step-before-the-last'],
    [10, undefined],
    [60, undefined],
    [61, 'step-in-the-future'],
  ])('at minute %i: %s', (minute, refusal) => {
    expect(refusalOfStep(chain('dispatched'), { step: 'received', happenedAt: at(minute) }, at(60))).toBe(refusal);
  });
});
