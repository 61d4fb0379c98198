import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { inGroupsOfFour } from '../personal-cards/card-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 12;
const SHAPE = /^[0-9A-Z]{12}$/;

/** Random bytes that one slip code takes: 55 of their bits reach it. */
export const SLIP_CODE_RANDOM_BYTES = LENGTH - 1;
/** `slip-code-mistyped`: the shape is right and the check character does not fit. */
export const SLIP_CODE_REFUSALS = ['slip-code-malformed', 'slip-code-mistyped'] as const;
export type SlipCodeRefusal = (typeof SLIP_CODE_REFUSALS)[number];

/** What the citizen takes home from the swab and looks the result up with: three groups of four, joined by dashes. */
export function generateSlipCode(randomBytes: Uint8Array): string {
  return inGroups(codeFromBytes(randomBytes, LENGTH));
}

/** As forgiving and as strict as `parseBarcode`; the value is the form that was generated. */
export function parseSlipCode(typed: string): Parsed<string, SlipCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('slip-code-malformed');
  return checksOut(code) ? accepted(inGroups(code)) : refused('slip-code-mistyped');
}

function inGroups(code: string): string {
  return inGroupsOfFour(code).replaceAll(' ', '-');
}
