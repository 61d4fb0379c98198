import { randomBytes } from 'node:crypto';
import {
  parseIdempotencyKey,
  type FieldFault,
  type FormBody,
  type Language,
  type ProblemCatalogue,
  type Refused,
} from '#libs/http';
import type { FormFault } from './plain-form.js';

const KEY_BYTES = 18;

/** A page, and the status that it is answered with. */
export interface AnsweredPage {
  readonly status: number;
  readonly page: string;
}

export interface Telling {
  readonly catalogue: ProblemCatalogue;
  readonly language: Language;
  /** For a field that was left empty. */
  readonly missing: string;
  readonly controlAt: (path: string) => string;
}

/** Faults in words, the first of each control. */
export function toldFaults(
  faults: readonly FieldFault[],
  { catalogue, language, missing, controlAt }: Telling,
): FormFault[] {
  const told = faults.map(({ path, code }) => {
    const control = path === '' ? undefined : controlAt(path);
    const isMissing = code === 'missing' || control === 'consent';
    return { control, message: isMissing ? missing : catalogue.tell(code, language) };
  });
  return [...new Map(told.map((fault) => [fault.control, fault])).values()];
}

/** Those of a refusal; of the whole form where it names no field. */
export const faultsIn = (refused: Refused): readonly FieldFault[] =>
  refused.errors.length > 0 ? refused.errors : [{ path: '', code: refused.code }];

/** Of the hidden field; a browser that lost it, or somebody who changed it, gets a new one. */
export function keyOf(fields: FormBody): string {
  try {
    return parseIdempotencyKey(fields.get('key')?.[0], 'key');
  } catch {
    return newKey();
  }
}

export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}
