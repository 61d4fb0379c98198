import type { DeclarationRefusal } from './declaration.refusals.js';

/** What a rule answers: what holds, or which rule refused and where in the request. */
export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: DeclarationRefusal; readonly path: string };

export function held<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refusedAt(
  code: DeclarationRefusal,
  path: string,
): { readonly ok: false; readonly code: DeclarationRefusal; readonly path: string } {
  return { ok: false, code, path };
}
