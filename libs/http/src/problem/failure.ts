import type { FieldFault } from './refused.js';

/** What is answered, before it is put into words. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  /** Our fault, not the client's or a dependency's: to be logged as an error. */
  readonly unexpected?: true;
}

export const RETRY_AFTER_SECONDS = 1;

export function failure(status: number, code: string): Failure {
  return { status, code, errors: [] };
}

export const UNAVAILABLE: Failure = {
  status: 503,
  code: 'unavailable',
  errors: [],
  retryAfterSeconds: RETRY_AFTER_SECONDS,
};
export const INTERNAL: Failure = { status: 500, code: 'internal', errors: [], unexpected: true };
