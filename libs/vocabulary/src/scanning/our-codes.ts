import { readTyped } from '../codes/checked-code.js';
import { parseDeclarationCode } from '../declarations/declaration-code.js';
import { parseCardCode } from '../personal-cards/card-code.js';
import { readCardText } from '../personal-cards/card-text.js';
import { parsePersonalCode, PERSONAL_CODE_PREFIX } from '../personal-codes/personal-code.js';
import { parsePlaceCode } from '../places/place-code.js';
import { isLaidOutAsPoster, parsePosterPath } from '../places/poster.js';
import { localDayOf, type LocalDay } from '../time/local-day.js';
import { parseInvitationCode, readInvitationText } from '../vaccination/invitation-code.js';
import { readAddress, isAddress } from './read-address.js';
import type { ScanReading } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';

/** Of every layout and kind, those that are still to come too. */
const OUR_TEXT = /^LC\d{1,2}\.[A-Z]\./;
const CARD_PREFIX = 'LC1.C.';
const DECLARATION_PREFIX = 'LC1.D.';
/** Characters of a code of ours. */
const TYPED = /^[0-9A-Z]+$/;
const TYPED_UNITS_MAX = 60;
const PLACE_PAGE = /^\/p\/([^/]{1,40})\/?$/;

export function isOurText(text: string): boolean {
  return OUR_TEXT.test(text);
}

/** `LC1.P.…`, `LC1.C.…`, `LC1.D.…` or `LC1.V.…` */
export function readOurText(text: string, today: LocalDay): ScanReading {
  if (text.startsWith(PERSONAL_CODE_PREFIX)) return readPersonalCode(text, today);
  if (text.startsWith(CARD_PREFIX)) {
    const card = readCardText(text);
    if (!card) return unknown('code-malformed');
    const { code, kid, signature } = card;
    return { kind: 'personal-card', fields: { cardCode: code, kid, signature }, warnings: ['signature-not-verified'] };
  }
  const invitationCode = readInvitationText(text);
  if (invitationCode !== undefined) return { kind: 'vaccination-invitation', fields: { invitationCode }, warnings: [] };
  if (!text.startsWith(DECLARATION_PREFIX)) return unknown('code-malformed');
  const declaration = parseDeclarationCode(text.slice(DECLARATION_PREFIX.length));
  if (!declaration.ok) return unknown('code-malformed');
  return { kind: 'declaration', fields: { declarationCode: declaration.value }, warnings: [] };
}

/** What the QR code of a declaration says. */
export function printDeclarationText(declarationCode: string): string {
  return `${DECLARATION_PREFIX}${declarationCode}`;
}

function readPersonalCode(text: string, today: LocalDay): ScanReading {
  const code = parsePersonalCode(text);
  if (!code.ok) return unknown('code-malformed');
  const { certificate, step } = code.value;
  const { claims, kid } = certificate;
  const warnings: ScanWarning[] = ['signature-not-verified'];
  if (localDayOf(new Date(claims.exp)) < today) warnings.push('certificate-expired');
  return { kind: 'personal-code', fields: { claims, kid, step }, warnings };
}

/** An address: a poster or a page of ours, or somebody else's, which nothing here opens. */
export function readScannedAddress(text: string, publicOrigins: readonly string[]): ScanReading | undefined {
  if (!isAddress(text)) return undefined;
  const address = readAddress(text, publicOrigins);
  if (address.is === 'hostile') return { kind: 'hostile', fields: {}, warnings: [], hostile: address.reason };
  if (address.is === 'no-address') return unknown('not-understood');
  if (address.is === 'foreign') return unknown('foreign-address');
  const poster = parsePosterPath(address.path);
  if (poster && !address.hasQuery) {
    if (!isLaidOutAsPoster(poster)) return unknown('poster-malformed');
    const warnings: ScanWarning[] = [...address.warnings, 'signature-not-verified'];
    return { kind: 'place-poster', fields: { placeCode: poster.code, poster }, warnings };
  }
  const place = parsePlaceCode(PLACE_PAGE.exec(address.path)?.[1] ?? '');
  if (!place.ok) return unknown(address.path.startsWith('/q/') ? 'poster-malformed' : 'own-address-not-understood');
  return { kind: 'place-code', fields: { placeCode: place.value }, warnings: address.warnings };
}

/** A code that was typed, told by its length; undefined where the text has the length of none. */
export function readTypedCode(text: string): ScanReading | undefined {
  if (text.length > TYPED_UNITS_MAX) return undefined;
  const code = readTyped(text);
  if (!TYPED.test(code)) return undefined;
  // Twelve digits are somebody's citizen id, not a code of ours: a card code without any letter is one in a million.
  if (/^(\d{9}|\d{12})$/.test(code)) return unknown('bare-number');
  if (code.length === 8)
    return typed(parsePlaceCode(code), (placeCode) => ({ kind: 'place-code', fields: { placeCode } }));
  if (code.length === 12)
    return typed(parseCardCode(code), (cardCode) => ({ kind: 'personal-card', fields: { cardCode } }));
  if (code.length === 16)
    return typed(parseInvitationCode(code), (invitationCode) => ({
      ...{ kind: 'vaccination-invitation', fields: { invitationCode } },
    }));
  if (code.length !== 20) return undefined;
  return typed(parseDeclarationCode(code), (declarationCode) => ({ kind: 'declaration', fields: { declarationCode } }));
}

type TypedReading =
  | { readonly kind: 'place-code'; readonly fields: { readonly placeCode: string } }
  | { readonly kind: 'personal-card'; readonly fields: { readonly cardCode: string } }
  | { readonly kind: 'declaration'; readonly fields: { readonly declarationCode: string } }
  | { readonly kind: 'vaccination-invitation'; readonly fields: { readonly invitationCode: string } };

function typed(
  parsed: { readonly ok: true; readonly value: string } | { readonly ok: false },
  reading: (code: string) => TypedReading,
): ScanReading {
  return parsed.ok ? { ...reading(parsed.value), warnings: [] } : unknown('code-mistyped');
}

export function unknown(...warnings: ScanWarning[]): ScanReading {
  return { kind: 'unknown', fields: {}, warnings };
}
