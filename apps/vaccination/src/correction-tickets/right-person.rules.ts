import {
  parseBirth,
  parseFullName,
  parseIdentityDocument,
  type BirthInput,
  type LocalDay,
  type Sex,
} from '#libs/vocabulary';
import type { RightPerson } from './correction-ticket.js';

/** As a form has it: every field is laid out well, none is normalised yet. */
export interface FilledRightPerson {
  readonly fullName?: string;
  readonly birth?: BirthInput;
  readonly sex?: Sex;
  readonly identityDocument?: { readonly kind: string; readonly number: string };
}

export type RightPersonRead =
  | { readonly ok: true; readonly person: RightPerson }
  | { readonly ok: false; readonly code: string; readonly path: string };

/** Reads what a person should be. */
export function readRightPerson(form: FilledRightPerson, today: LocalDay): RightPersonRead {
  const name = form.fullName === undefined ? undefined : parseFullName(form.fullName);
  if (name?.ok === false) return { ok: false, code: name.code, path: 'fullName' };
  const birth = form.birth && parseBirth(form.birth, today);
  if (birth?.ok === false) return { ok: false, code: birth.code, path: 'birth' };
  const document = form.identityDocument && parseIdentityDocument(form.identityDocument);
  if (document?.ok === false) return { ok: false, code: document.code, path: 'identityDocument.number' };
  return {
    ok: true,
    person: {
      ...(name && { fullName: name.value }),
      ...(birth && { birth: birth.value }),
      ...(form.sex !== undefined && { sex: form.sex }),
      ...(document && { identityDocument: document.value }),
    },
  };
}
