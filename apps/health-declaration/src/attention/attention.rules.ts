import type { ReviewDecision } from '../declarations/review.rules.js';
import type { AttentionRefusal } from './attention.refusals.js';

export const ATTENTION_STATES = ['open', 'taken', 'called', 'decided'] as const;
export type AttentionState = (typeof ATTENTION_STATES)[number];

export const ATTENTION_LEVELS = ['commune', 'district', 'province'] as const;
export type AttentionLevel = (typeof ATTENTION_LEVELS)[number];

export const ATTENTION_SOURCES = ['declaration', 'arrival'] as const;
export type AttentionSource = (typeof ATTENTION_SOURCES)[number];

export const CALL_OUTCOMES = ['reached', 'no-answer', 'wrong-number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const ATTENTION_DECISIONS = [
  'no-action',
  'home-monitoring',
  'sent-to-testing',
  'sent-to-facility',
  'referred',
] as const;
export type AttentionDecision = (typeof ATTENTION_DECISIONS)[number];

/** A decision is a review of its declaration, in the words that reviews have had from the beginning. */
export const REVIEW_OF_DECISION: Readonly<Record<AttentionDecision, ReviewDecision>> = {
  'no-action': 'no-action',
  'home-monitoring': 'advised',
  'sent-to-testing': 'test-ordered',
  'sent-to-facility': 'quarantine-advised',
  referred: 'advised',
};

/** What decides who may do what with an entry. */
export interface EntryState {
  readonly state: AttentionState;
  readonly level: AttentionLevel;
  /** Since when the entry lies at its level. */
  readonly levelSince: Date;
  readonly takenBy: string | null;
  /** When the officer who has it last did something with it. */
  readonly actedAt: Date | null;
}

/** What a rule answers: what holds, or which rule refused. */
export type AttentionRuling<T = null> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: AttentionRefusal };

const allowed: AttentionRuling = { ok: true, value: null };

/** One officer has an entry at a time; whoever comes second is told, not served. */
export function decideTaking({ state, takenBy }: EntryState, officer: string): AttentionRuling {
  if (state === 'decided') return { ok: false, code: 'attention-entry-decided' };
  if (takenBy === null) return allowed;
  return { ok: false, code: takenBy === officer ? 'attention-entry-already-yours' : 'attention-entry-taken' };
}

/** Calls, decisions and releases are acts of the officer who has taken the entry. */
export function decideActing({ state, takenBy }: EntryState, officer: string): AttentionRuling {
  if (state === 'decided') return { ok: false, code: 'attention-entry-decided' };
  if (takenBy === null) return { ok: false, code: 'attention-entry-not-taken' };
  return takenBy === officer ? allowed : { ok: false, code: 'attention-entry-taken' };
}

/** Hours after which what was left moves up, as dated in reference data. */
export interface EscalationLimits {
  readonly untakenHours: { readonly commune: number; readonly district: number };
  readonly leftHours: number;
}

export interface Escalation {
  readonly level: AttentionLevel;
  readonly reason: 'not-taken' | 'left-by-officer';
}

const HOUR_MS = 3_600_000;
const NEXT_LEVEL: Readonly<Record<AttentionLevel, AttentionLevel>> = {
  commune: 'district',
  district: 'province',
  province: 'province',
};

/**
 * An entry that nobody took in time moves up; one that its officer left is released and moves up. At the province there
 * is nowhere to go: what was left there is released, what was not taken there stays.
 */
export function decideEscalation(entry: EntryState, limits: EscalationLimits, now: Date): Escalation | undefined {
  if (entry.state === 'decided') return undefined;
  const level = NEXT_LEVEL[entry.level];
  if (entry.takenBy !== null) {
    const left = entry.actedAt !== null && hoursBetween(entry.actedAt, now) >= limits.leftHours;
    return left ? { level, reason: 'left-by-officer' } : undefined;
  }
  if (entry.level === 'province') return undefined;
  return hoursBetween(entry.levelSince, now) >= limits.untakenHours[entry.level]
    ? { level, reason: 'not-taken' }
    : undefined;
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
}
