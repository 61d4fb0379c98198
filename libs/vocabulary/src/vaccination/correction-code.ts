import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { inGroupsOfFour } from '../personal-cards/card-code.js';

const LENGTH = 12;
const SHAPE = /^[0-9A-Z]{12}$/;

/** Random bytes that one code takes: 55 of their bits reach it, and it opens nothing without the phone. */
export const CORRECTION_CODE_RANDOM_BYTES = LENGTH - 1;
/** `correction-code-mistyped`: the shape is right and the check character does not fit. */
export const CORRECTION_CODE_REFUSALS = ['correction-code-malformed', 'correction-code-mistyped'] as const;
export type CorrectionCodeRefusal = (typeof CORRECTION_CODE_REFUSALS)[number];

/** By which a citizen follows a request to correct a record: three groups of four, joined by dashes. */
export function generateCorrectionCode(randomBytes: Uint8Array): string {
  return inGroups(codeFromBytes(randomBytes, LENGTH));
}

/** As forgiving and as strict as `parsePlaceCode`; the value is the form that was generated. */
export function parseCorrectionCode(typed: string): Parsed<string, CorrectionCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('correction-code-malformed');
  return checksOut(code) ? accepted(inGroups(code)) : refused('correction-code-mistyped');
}

const inGroups = (code: string): string => inGroupsOfFour(code).replaceAll(' ', '-');
