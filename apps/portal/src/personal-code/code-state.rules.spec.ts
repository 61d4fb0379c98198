import { describe, expect, it } from '@jest/globals';
import { codeState, endOf, secondsLeft, type CodeState } from './code-state.rules.js';

const issued = { id: 'a', certificate: 'c', validUntil: '2021-08-14T01:00:00.000Z' };

describe('a personal code on the phone', () => {
  it.each<[string, Parameters<typeof codeState>[0], string, CodeState]>([
    ['is not there', undefined, '2021-08-11T01:00:00Z', 'none'],
    ['is asked for', {}, '2021-08-11T01:00:00Z', 'asked'],
    ['is good', { issued }, '2021-08-11T01:00:00Z', 'good'],
    ['ends within the hour', { issued }, '2021-08-14T00:00:00Z', 'ending'],
    ['has expired this instant', { issued }, issued.validUntil, 'expired'],
    [
      'was revoked, however long it would have been good',
      { issued, ended: 'revoked' },
      '2021-08-11T01:00:00Z',
      'revoked',
    ],
  ])('%s', (_, code, now, state) => {
    expect(codeState(code, new Date(now))).toBe(state);
  });

  it.each([
    ['2026-11-24T10:00:00.000Z', 30],
    ['2026-11-24T10:00:00.999Z', 30],
    ['2026-11-24T10:00:01.000Z', 29],
    ['2026-11-24T10:00:29.900Z', 1],
    ['2026-11-24T10:00:30.000Z', 30],
  ])('is drawn anew at %s in %i seconds', (now, left) => {
    expect(secondsLeft(new Date(now), 30)).toBe(left);
  });

  it.each<[string[], ReturnType<typeof endOf>]>([
    [[], undefined],
    [['personal-code-stale'], undefined],
    [['personal-code-revoked'], 'revoked'],
    [['key-revoked'], 'renew'],
    [['key-unknown'], 'renew'],
  ])('ends by %j: %s', (warnings, end) => {
    expect(endOf(warnings)).toBe(end);
  });
});
