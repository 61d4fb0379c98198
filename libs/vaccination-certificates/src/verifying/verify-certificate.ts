import { openEuCertificate } from './open-eu-certificate.js';
import { openSmartHealthCard } from './open-smart-health-card.js';
import { signatureHolds, type Content } from './signed-text.js';
import type { TrustIssuer, TrustList } from './trust-list.js';
import type { ReadCertificate, Standing, Verification } from './verification.js';

/** Longer than any QR code. UTF-16 units. */
export const CERTIFICATE_TEXT_MAX = 10_000;

/** Several issuers stand beside the national one here, so that the code of the country names none of them. */
const HOME_COUNTRY = 'VN';

/** What the issuer's list says of an id; asked only of certificates whose signature holds. */
export type Revocations = (
  certificateId: string,
  issuer: TrustIssuer,
) => Promise<'revoked' | 'replaced' | undefined> | 'revoked' | 'replaced' | undefined;

/**
 * Judges a text that was scanned or typed: a certificate in the EU format or a SMART Health Card. Never throws for what
 * the text is. In this order: can it be read, is its key known, does its signature hold, was the key betrayed, does it
 * say what a certificate says, is its issuer whose key it is, was it revoked or replaced, is it within its validity.
 */
export async function verifyCertificate(
  text: string,
  trustList: TrustList,
  now: Date,
  revocations: Revocations,
): Promise<Verification> {
  if (text.length > CERTIFICATE_TEXT_MAX) return { status: 'unreadable', reason: 'too-long' };
  const opened = open(withoutEnds(text));
  if (!opened) return { status: 'unreadable', reason: 'not-a-certificate' };
  const { format } = opened;
  if (!opened.ok) return { status: 'unreadable', reason: opened.reason, format };
  const { signedText } = opened;
  const { keyId } = signedText;
  const keys = trustList.keysOf(format === 'dcc' ? 'dcc' : 'shc', keyId);
  if (keys.length === 0) return { status: 'unknown-issuer', reason: 'key-unknown', format, keyId };
  const key = keys.find((believed) => signatureHolds(signedText, believed));
  if (!key) return { status: 'altered', reason: 'signature-wrong', format };
  if (key.isRevoked) return { status: 'revoked', reason: 'key-revoked', format };
  const content = opened.content();
  if (!content) return { status: 'unreadable', reason: 'content-malformed', format };
  const { issuer } = key;
  if (!speaksFor(issuer, content.issuer)) return { status: 'unknown-issuer', reason: 'issuer-differs', format, keyId };
  if (!isTrustedAt(issuer, content.validFrom)) {
    return { status: 'unknown-issuer', reason: 'issuer-not-trusted-then', format, keyId };
  }
  return {
    ...(await standingOf(content, now, (id) => revocations(id, issuer))),
    format,
    issuer: { name: issuer.name, country: issuer.country, keyId },
    certificateIds: content.certificateIds,
    issuedAt: content.validFrom,
    expiresAt: content.expiresAt,
    claims: content.claims,
  } as Standing & ReadCertificate;
}

function open(text: string): ReturnType<typeof openEuCertificate> | ReturnType<typeof openSmartHealthCard> | undefined {
  if (text.startsWith('HC1:')) return openEuCertificate(text);
  return text.startsWith('shc:/') ? openSmartHealthCard(text) : undefined;
}

/** A byte order mark and line ends that scanners add. A space is a digit of base45, also at the end. */
function withoutEnds(text: string): string {
  return text.replace(/^\u{feff}?[\r\n]*|[\r\n]+$/gu, '');
}

/** A claim may be left out in the EU format; one that is there must be that of the key's owner. */
function speaksFor({ iss, name, country, format }: TrustIssuer, claimed: string | undefined): boolean {
  if (claimed === undefined) return iss === undefined && format === 'dcc' && country !== HOME_COUNTRY;
  if (iss !== undefined) return claimed === iss;
  return claimed === name || (format === 'dcc' && country !== HOME_COUNTRY && claimed === country);
}

function isTrustedAt({ validFrom, validTo }: TrustIssuer, instant: Date): boolean {
  return !(validFrom && instant < new Date(validFrom)) && !(validTo && instant > new Date(validTo));
}

async function standingOf(
  { certificateIds, validFrom, expiresAt }: Content<unknown>,
  now: Date,
  revocationOf: (certificateId: string) => ReturnType<Revocations>,
): Promise<Standing> {
  const revocations = await Promise.all(certificateIds.map(async (id) => revocationOf(id)));
  if (revocations.includes('revoked')) return { status: 'revoked', reason: 'certificate-revoked' };
  if (revocations.includes('replaced')) return { status: 'replaced', reason: 'certificate-replaced' };
  if (expiresAt && expiresAt <= now) return { status: 'expired', reason: 'validity-ended' };
  if (validFrom > now) return { status: 'expired', reason: 'not-yet-valid' };
  return { status: 'valid' };
}
