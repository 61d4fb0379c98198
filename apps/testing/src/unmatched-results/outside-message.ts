import type { Actor } from '#libs/http';
import type { OutsideResult } from './outside-result.js';
import type { WaitingReason } from './unmatched-result.store.js';

export interface OutsideMessage {
  readonly actor: Actor;
  readonly source: 'hl7' | 'fhir';
  readonly results: readonly OutsideResult[];
}

/** What became of one result. */
export type OutsideOutcome =
  | { readonly kind: 'stored' | 'amendment' | 'known'; readonly specimenId: string; readonly version: number }
  | { readonly kind: 'rejected'; readonly specimenId: string }
  | { readonly kind: 'waits'; readonly id: string; readonly reason: WaitingReason };
