import { expect, it } from '@jest/globals';
import { screeningAtHand, type DoneScreening } from './screening-at-hand.js';

const at = (minute: string) => new Date(`2021-08-11T03:${minute}:00Z`);
const DONE: DoneScreening = {
  ...{ vaccine: 'pfizer', outcome: 'eligible', isComplete: true, screenedAt: at('00') },
  expiresAt: new Date('2021-08-12T03:00:00Z'),
};

it.each([
  ['none', undefined, 'pfizer', '10', false],
  ['the right one', DONE, 'pfizer', '10', true],
  ['one of the same minute', DONE, 'pfizer', '00', true],
  ['one for another product', DONE, 'moderna', '10', false],
  ['one that came after the dose', { ...DONE, screenedAt: at('11') }, 'pfizer', '10', false],
] as const)('%s counts as it should', (_, screening, vaccine, minute, counts) => {
  expect(screeningAtHand(screening, vaccine, at(minute)) !== null).toBe(counts);
});
