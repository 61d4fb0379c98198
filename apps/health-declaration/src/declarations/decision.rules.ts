import type { DeclarationRefusal } from './declaration.refusals.js';

/** One fault of what was declared: a dotted path from the declaration's root, and what is wrong there. */
export interface AnsweringFault {
  readonly path: string;
  readonly code: string;
}

/** Which rule refused and where; or every answer that does not fit the questionnaire. */
export type Refusal =
  | { readonly ok: false; readonly code: DeclarationRefusal; readonly path: string }
  | { readonly ok: false; readonly faults: readonly AnsweringFault[] };

/** What a rule answers: what holds, or why it refused. */
export type Decision<T> = { readonly ok: true; readonly value: T } | Refusal;

export function held<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refusedAt(
  code: DeclarationRefusal,
  path: string,
): { readonly ok: false; readonly code: DeclarationRefusal; readonly path: string } {
  return { ok: false, code, path };
}
