import type { DeclarationFormCode } from '#libs/vocabulary';
import { KeptRecord } from '../device/kept-record';
import type { TypedAnswers } from './typed-answer';

/** A declaration that has been begun. */
export interface Draft {
  readonly version: number;
  readonly answers: TypedAnswers;
}

/** Long enough to come back in the evening, short enough that a lent phone tells nothing the day after. */
export const DRAFT_KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** One draft a form. It survives a closed tab, and goes when it is sent or a day old. */
export const draftOf = (form: DeclarationFormCode): KeptRecord<Draft> =>
  new KeptRecord(`lachan.draft.${form}`, DRAFT_KEPT_FOR_MS, (value) => {
    const found = value as Partial<Draft> | null;
    return typeof found?.version === 'number' && typeof found.answers === 'object' ? (found as Draft) : undefined;
  });
