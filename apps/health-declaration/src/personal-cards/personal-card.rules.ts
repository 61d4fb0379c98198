import { addDays, parseFullName, parsePhone } from '#libs/vocabulary';
import type { PersonalCardRefusal } from './personal-card.refusals.js';

export const REVOCATION_REASONS = ['lost', 'stolen', 'holder-request', 'holder-died', 'mistake'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

export type CardStatus = 'valid' | 'revoked' | 'expired';

/** Who carries the card: what is sealed. */
export interface CardHolder {
  readonly fullName: string;
  readonly birthYear: number | null;
  /** E.164; often that of a relative, and many holders have none. */
  readonly phone: string | null;
  readonly address: string;
}

/** A card without its holder. */
export interface PersonalCard {
  readonly code: string;
  /** From 1; revoking makes the next. */
  readonly version: number;
  readonly communeCode: string;
  readonly issuedAt: Date;
  /** Local day of issue. */
  readonly day: string;
  /** The first local day on which the card is no longer taken. */
  readonly validUntil: string;
  readonly revokedAt: Date | null;
}

/** What a rule answers: what holds, or which rule refused. */
export type CardDecision<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: PersonalCardRefusal };

/** A revoked card stays revoked when it has expired too: whoever shows it must be told the graver of the two. */
export function cardStatusOn(card: Pick<PersonalCard, 'revokedAt' | 'validUntil'>, today: string): CardStatus {
  if (card.revokedAt !== null) return 'revoked';
  return today < card.validUntil ? 'valid' : 'expired';
}

/** The first day on which a card that is issued today is no longer taken. */
export function lastsUntil(day: string, keptDays: number): string {
  return addDays(day, keptDays);
}

export function decideRevocation(
  card: Pick<PersonalCard, 'revokedAt'>,
  at: Date,
): CardDecision<{ readonly revokedAt: Date }> {
  return card.revokedAt === null
    ? { ok: true, value: { revokedAt: at } }
    : { ok: false, code: 'personal-card-already-revoked' };
}

export interface HolderForm {
  readonly fullName: string;
  readonly birthYear?: number;
  readonly phone?: string;
  readonly address: string;
}

/** The holder as kept, from a form whose fields were found well laid out. */
export function holderOf({ fullName, birthYear, phone, address }: HolderForm): CardHolder {
  const name = parseFullName(fullName);
  const number = phone === undefined ? undefined : parsePhone(phone);
  return {
    fullName: name.ok ? name.value : fullName,
    birthYear: birthYear ?? null,
    phone: number?.ok ? number.value : null,
    address: address.normalize('NFC').trim(),
  };
}

/** What of a declaration a card is made from. */
export interface DeclaredHolder {
  readonly fullName: string;
  readonly birth:
    { readonly precision: 'day'; readonly date: string } | { readonly precision: 'year'; readonly year: number };
  readonly phone: string;
}

export function holderOfDeclaration({ fullName, birth, phone }: DeclaredHolder, address: string): CardHolder {
  const birthYear = birth.precision === 'year' ? birth.year : Number(birth.date.slice(0, 4));
  return { fullName, birthYear, phone, address };
}
