import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { inGroupsOfFour } from '../personal-cards/card-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

/** No other code of ours has as many: a typed code is told by its length. */
const LENGTH = 16;
const SHAPE = /^[0-9A-Z]{16}$/;
const PREFIX = 'LC1.V.';

/** Random bytes that one code takes: 75 of their bits reach it, which no one can guess. */
export const INVITATION_CODE_RANDOM_BYTES = LENGTH - 1;
/** `invitation-code-mistyped`: the shape is right and the check character does not fit. */
export const INVITATION_CODE_REFUSALS = ['invitation-code-malformed', 'invitation-code-mistyped'] as const;
export type InvitationCodeRefusal = (typeof INVITATION_CODE_REFUSALS)[number];

/** With what somebody who is invited to be vaccinated comes: four groups of four, joined by dashes. */
export function generateInvitationCode(randomBytes: Uint8Array): string {
  return inGroups(codeFromBytes(randomBytes, LENGTH));
}

/** As forgiving and as strict as `parsePlaceCode`; the value is the form that was generated. */
export function parseInvitationCode(typed: string): Parsed<string, InvitationCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('invitation-code-malformed');
  return checksOut(code) ? accepted(inGroups(code)) : refused('invitation-code-mistyped');
}

/** What the QR code of an invitation says. It says nothing of the person, and proves nobody's identity. */
export function printInvitationText(invitationCode: string): string {
  return `${PREFIX}${invitationCode}`;
}

/** The code in the text of an invitation; undefined for any other text. */
export function readInvitationText(text: string): string | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const parsed = parseInvitationCode(text.slice(PREFIX.length));
  return parsed.ok ? parsed.value : undefined;
}

function inGroups(code: string): string {
  return inGroupsOfFour(code).replaceAll(' ', '-');
}
