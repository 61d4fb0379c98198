import { expect, it } from '@jest/globals';
import { LastSeen } from './last-seen.js';

it('tells a code once while it is held before the camera, and again when it comes back', () => {
  const seen = new LastSeen();
  expect(seen.isNew('one', 0)).toBe(true);
  seen.missed(100);
  expect(seen.isNew('one', 1_000)).toBe(false);
  expect(seen.isNew('one', 2_000)).toBe(false);
  seen.missed(2_100);
  seen.missed(3_000);
  expect(seen.isNew('one', 3_600)).toBe(true);
  expect(seen.isNew('two', 3_700)).toBe(true);
  expect(seen.isNew('one', 3_800)).toBe(true);
});

it('takes nobody twice because the device was too busy to look', () => {
  const seen = new LastSeen();
  expect(seen.isNew('one', 0)).toBe(true);
  expect(seen.isNew('one', 10_000)).toBe(false);
});
