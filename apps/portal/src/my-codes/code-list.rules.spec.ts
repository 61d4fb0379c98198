import { describe, expect, it } from '@jest/globals';
import type { HeldDeclaration } from '../device/own-declarations.js';
import { inOrder, stateOf } from './code-list.rules.js';

const NOW = new Date('2021-08-11T05:00:00Z');

const held = (code: string, declaredAt: string, validUntil: string, outcome: 'clear' | 'attention' = 'clear') =>
  ({
    code,
    form: 'whole-population',
    fullName: 'Nguyễn Thử A',
    outcome,
    declaredAt,
    validUntil,
    isKept: true,
  }) satisfies HeldDeclaration;

describe('the codes on the phone', () => {
  it.each<[string, HeldDeclaration, ReturnType<typeof stateOf>]>([
    ['counts', held('A', '2021-08-11T01:00:00Z', '2021-08-12T01:00:00Z'), 'valid'],
    [
      'counts, and somebody will call',
      held('A', '2021-08-11T01:00:00Z', '2021-08-12T01:00:00Z', 'attention'),
      'attention',
    ],
    ['has ended this instant', held('A', '2021-08-10T05:00:00Z', NOW.toISOString()), 'expired'],
    [
      'has ended, whatever came of it',
      held('A', '2021-08-01T01:00:00Z', '2021-08-02T01:00:00Z', 'attention'),
      'expired',
    ],
  ])('%s', (_, declaration, state) => {
    expect(stateOf(declaration, NOW)).toBe(state);
  });

  it('stand with what can be shown first, the newest of it on top', () => {
    const codes = [
      held('ended-lately', '2021-08-10T04:00:00Z', '2021-08-11T04:00:00Z'),
      held('older', '2021-08-09T01:00:00Z', '2021-08-12T01:00:00Z'),
      held('ended-long-ago', '2021-08-01T01:00:00Z', '2021-08-02T01:00:00Z'),
      held('newest', '2021-08-11T08:00:00+07:00', '2021-08-12T01:00:00Z'),
    ];
    expect(inOrder(codes, NOW).map(({ code }) => code)).toEqual(['newest', 'older', 'ended-lately', 'ended-long-ago']);
  });
});
