/** Why a message could not be folded. The list is closed: it labels a metric and is what an operator reads first. */
export const POISON_REASONS = [
  'empty',
  'too-large',
  'not-utf8',
  'not-json',
  'not-an-event',
  'unknown-type',
  'wrong-topic',
  'wrong-data',
  'handler-failed',
  'save-failed',
] as const;

export type PoisonReason = (typeof POISON_REASONS)[number];

/** Where an event stands in its producer's log, and which it is. */
export interface EventIdentity {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly epoch: number;
  readonly position: number;
}

export interface Poison {
  readonly reason: PoisonReason;
  /** For the operator; sealed together with the bytes, as it may quote them. */
  readonly detail: string;
  /** Where the envelope could be read. */
  readonly identity?: EventIdentity;
}
