import {
  accepted,
  endingOf,
  localDayOf,
  parseInstant,
  parseInvitationCode,
  readInvitationText,
  refused,
  type LocalDay,
  type Parsed,
  type StatedPerson,
} from '#libs/vocabulary';
import type { EventDetails } from './adverse-event.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LAST_FOUR = /^[0-9A-Z]{4}$/;

/** What a person holds: the number of a slip is the id of the dose. */
export type Reference =
  | { readonly kind: 'slip'; readonly doseId: string }
  | { readonly kind: 'qr'; readonly text: string }
  | { readonly kind: 'invitation'; readonly code: string }
  | { readonly kind: 'certificate'; readonly certificateId: string };

export function referenceOf(typed: string): Reference {
  const text = typed.trim();
  if (UUID.test(text)) return { kind: 'slip', doseId: text.toLowerCase() };
  if (text.startsWith('HC1:')) return { kind: 'qr', text };
  const typedCode = parseInvitationCode(text);
  const code = typedCode.ok ? typedCode.value : readInvitationText(text);
  return code === undefined ? { kind: 'certificate', certificateId: text.toUpperCase() } : { kind: 'invitation', code };
}

/** The last four characters, as they are typed: digits, or letters too where the document is a passport. */
export function parseLastFour(typed: string): Parsed<string> {
  const four = typed.replaceAll(/\s/gu, '').toUpperCase();
  return LAST_FOUR.test(four) ? accepted(four) : refused('last-four-malformed');
}

/** Whether somebody's phone or document ends so. */
export function endsWith({ phone, identityDocument }: StatedPerson, lastFour: string): boolean {
  return [phone, identityDocument?.number].some((number) => endingOf(number ?? '') === lastFour);
}

/** A dose that stands, of somebody whom the clue fits. */
export interface FittingDose {
  readonly id: string;
  readonly rootId: string;
  readonly day: LocalDay;
}

export type DoseFound =
  { readonly ok: true; readonly doseId: string } | { readonly ok: false; readonly reason: 'none-fits' | 'several-fit' };

/** The dose of the day that is named, or the last one before the reaction: of one person, and one dose alone. */
export function doseThatFits(doses: readonly FittingDose[], onsetDay: LocalDay, on?: LocalDay): DoseFound {
  const before = doses.filter(({ day }) => (on === undefined ? day <= onsetDay : day === on));
  const last = before.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const fitting = before.filter(({ day }) => day === last);
  const [only, ...others] = fitting;
  if (only === undefined) return { ok: false, reason: 'none-fits' };
  const isOnePerson = new Set(before.map(({ rootId }) => rootId)).size === 1;
  return isOnePerson && others.length === 0 ? { ok: true, doseId: only.id } : { ok: false, reason: 'several-fit' };
}

/** When it began, as precisely as it was told. */
export function onsetOf(
  told: { readonly at: string } | { readonly on: string },
): Pick<EventDetails, 'onsetDay' | 'onsetAt'> {
  if ('on' in told) return { onsetDay: told.on, onsetAt: null };
  const at = parseInstant(told.at);
  if (!at.ok) throw new Error('Instants are read before they are used');
  return { onsetDay: localDayOf(at.value), onsetAt: at.value };
}
