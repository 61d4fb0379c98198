import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPECIMEN_STATUSES, type SpecimenStatus } from '#libs/vocabulary';
import { lastStepAt, refusalOfStep, stateAfter, type SteppedState } from './specimen-steps.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2021, 7, 11, 0, minute));
const NOW = 60;
const begun: SteppedState = {
  ...{ version: 1, status: 'collected', laboratoryCode: null, heldReason: null, refusal: null, askedAnewAt: null },
  ...{ collectedAt: at(0), dispatchedAt: null, receivedAt: null, testedAt: null, validatedAt: null, releasedAt: null },
};
const attempts = fc.array(
  fc.record({ step: fc.constantFrom(...SPECIMEN_STATUSES), minute: fc.integer({ min: -5, max: 70 }) }),
  {
    maxLength: 30,
  },
);

/** The way of a tube as people tell it: a list of words, in which each is one that may follow the word before it. */
const TOLD = /^collected( dispatched)?( received)?( tested)*( validated( released)?)?( refused| lost)?$/;

function isWay(words: readonly SpecimenStatus[]): boolean {
  const way = words.join(' ');
  const isTested = words.includes('tested');
  return (
    TOLD.test(way) &&
    (!isTested || words.includes('received')) &&
    (!words.includes('validated') || isTested) &&
    !(words.includes('refused') && words.includes('received')) &&
    !(words.includes('lost') && isTested)
  );
}

describe('any history of a specimen', () => {
  it('takes exactly the steps that a plain telling of its way allows', () => {
    fc.assert(
      fc.property(attempts, (history) => {
        let state = begun;
        let way: { step: SpecimenStatus; minute: number }[] = [{ step: 'collected', minute: 0 }];
        for (const { step, minute } of history) {
          const told = [...way, { step, minute }];
          const fits = isWay(told.map((one) => one.step)) && minute >= (way.at(-1)?.minute ?? 0) && minute <= NOW;
          const chain = { status: state.status, tube: 'own' as const, lastStepAt: lastStepAt(state) };
          const refusal = refusalOfStep(chain, { step, happenedAt: at(minute) }, at(NOW));
          expect(refusal === undefined).toBe(fits);
          if (refusal !== undefined) continue;
          state = stateAfter(state, { step, happenedAt: at(minute) });
          way = told;
        }
        expect([state.status, state.version]).toEqual([way.at(-1)?.step, way.length]);
        expect(state.askedAnewAt !== null).toBe(['refused', 'lost'].includes(state.status));
      }),
      { numRuns: 500 },
    );
  });
});
