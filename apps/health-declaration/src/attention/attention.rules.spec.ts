import { describe, expect, it } from '@jest/globals';
import { REVIEW_DECISIONS } from '../declarations/review.rules.js';
import {
  ATTENTION_DECISIONS,
  decideActing,
  decideEscalation,
  decideTaking,
  REVIEW_OF_DECISION,
  type EntryState,
} from './attention.rules.js';

const NOON = new Date('2021-08-11T05:00:00.000Z');
const hoursAgo = (hours: number): Date => new Date(NOON.getTime() - hours * 3_600_000);
const entry = (change: Partial<EntryState> = {}): EntryState => ({
  ...{ state: 'open', level: 'commune', levelSince: NOON, takenBy: null, actedAt: null },
  ...change,
});
const takenBy = (officer: string, actedAt = NOON): EntryState => entry({ state: 'taken', takenBy: officer, actedAt });
const decided = entry({ state: 'decided', takenBy: 'mine' });

describe('who may do what with an entry', () => {
  it.each<[string, EntryState, string, string]>([
    ['open', entry(), 'ok', 'attention-entry-not-taken'],
    ['mine', takenBy('mine'), 'attention-entry-already-yours', 'ok'],
    ['of another', takenBy('another'), 'attention-entry-taken', 'attention-entry-taken'],
    ['decided', decided, 'attention-entry-decided', 'attention-entry-decided'],
  ])('%s', (_, state, taking, acting) => {
    const rulings = [decideTaking(state, 'mine'), decideActing(state, 'mine')];
    expect(rulings.map((ruling) => (ruling.ok ? 'ok' : ruling.code))).toEqual([taking, acting]);
  });
});

describe('an entry that is left', () => {
  const limits = { untakenHours: { commune: 4, district: 12 }, leftHours: 8 };
  it.each<[string, EntryState, object | undefined]>([
    ['new at the commune', entry({ levelSince: hoursAgo(3.9) }), undefined],
    ['not taken at the commune', entry({ levelSince: hoursAgo(4) }), { level: 'district', reason: 'not-taken' }],
    ['new at the district', entry({ level: 'district', levelSince: hoursAgo(11) }), undefined],
    [
      'not taken at the district',
      entry({ level: 'district', levelSince: hoursAgo(12) }),
      { level: 'province', reason: 'not-taken' },
    ],
    ['not taken at the province', entry({ level: 'province', levelSince: hoursAgo(500) }), undefined],
    ['taken and worked on', { ...takenBy('o', hoursAgo(7)), levelSince: hoursAgo(100) }, undefined],
    ['taken and left', takenBy('o', hoursAgo(8)), { level: 'district', reason: 'left-by-officer' }],
    [
      'taken and left at the province',
      { ...takenBy('o', hoursAgo(8)), level: 'province' },
      { level: 'province', reason: 'left-by-officer' },
    ],
    ['decided', { ...decided, actedAt: hoursAgo(99), levelSince: hoursAgo(99) }, undefined],
  ])('%s', (_, state, escalation) => {
    expect(decideEscalation(state, limits, NOON)).toEqual(escalation);
  });
});

it('every decision is a review that decides', () => {
  for (const decision of ATTENTION_DECISIONS) {
    expect(REVIEW_DECISIONS).toContain(REVIEW_OF_DECISION[decision]);
    expect(REVIEW_OF_DECISION[decision]).not.toBe('unreachable');
  }
});
