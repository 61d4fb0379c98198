import { describe, expect, it } from '@jest/globals';
import type { Stay } from '../device/stays.js';
import { exitAt, isForNextCode, isGoneAlready, stayState, type StayState } from './stay-state.rules.js';

const NOW = new Date('2021-08-11T02:00:00.000Z');
const entry = { idempotencyKey: 'k', at: '2021-08-11T01:00:00.000Z' };
const accepted = { id: 'a', checkedInAt: '2021-08-11T01:00:01.000Z', endsAt: '2021-08-11T02:30:00.000Z' };
const stay: Stay = { id: 's', placeCode: 'K7M4Q2XQ', who: 'Nguyễn Thử A', entry };

describe('a stay on the phone', () => {
  it.each<[StayState, Partial<Stay>]>([
    ['waiting', {}],
    ['inside', { accepted }],
    ['over', { accepted: { ...accepted, endsAt: NOW.toISOString() } }],
    ['leaving', { accepted, exit: entry }],
    ['leaving', { exit: entry }],
    ['refused', { refusal: 'Địa điểm đã đóng.' }],
  ])('is %s: %j', (state, changes) => {
    expect(stayState({ ...stay, ...changes }, NOW)).toBe(state);
  });

  it('never ends before it began, by a clock that is a little slow', () => {
    expect(exitAt({ ...stay, accepted }, NOW)).toBe(NOW.toISOString());
    expect(exitAt({ ...stay, accepted }, new Date('2021-08-11T01:00:00.000Z'))).toBe(accepted.checkedInAt);
    expect(exitAt(stay, new Date('2021-08-11T00:59:00.000Z'))).toBe(entry.at);
  });

  it.each([
    ['not-checked-in', true],
    ['check-in-not-found', true],
    ['place-full', false],
  ])('has nothing left to leave after %s: %s', (code, isGone) => {
    expect(isGoneAlready(code)).toBe(isGone);
  });

  it.each([
    ['personal-code-replayed', true],
    ['personal-code-stale', true],
    ['personal-code-revoked', false],
    ['place-closed', false],
  ])('is sent again with the next code after %s: %s', (code, isAgain) => {
    expect(isForNextCode(code)).toBe(isAgain);
  });
});
