/**
 * What a parser answers. A refusal is a kebab-case code from the closed list of its topic; a warning is a code too, and
 * goes on the record together with the value. Neither ever repeats what was typed, which may be personal data.
 */
export type Parsed<T, Refusal extends string = string, Warning extends string = string> =
  | { readonly ok: true; readonly value: T; readonly warnings: Warning[] }
  | { readonly ok: false; readonly code: Refusal };

export function accepted<T, Warning extends string = never>(
  value: T,
  warnings: Warning[] = [],
): { readonly ok: true; readonly value: T; readonly warnings: Warning[] } {
  return { ok: true, value, warnings };
}

export function refused<Refusal extends string>(code: Refusal): { readonly ok: false; readonly code: Refusal } {
  return { ok: false, code };
}
