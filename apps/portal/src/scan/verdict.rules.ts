import {
  bytesOfBase64url,
  posterText,
  signedCardText,
  verifyPersonalCode,
  type PublishedKey,
  type ReadingOf,
  type ScanReading,
} from '#libs/vocabulary';

/** What the province's keys say of a code of ours. `unsigned`: there is nothing to verify. */
export type Verdict = 'genuine' | 'forged' | 'key-unknown' | 'key-revoked' | 'expired' | 'not-now' | 'unsigned';

export interface Trust {
  readonly keys: readonly PublishedKey[];
  /** Business time. */
  readonly now: Date;
  readonly realNow: Date;
  /** Ed25519. @throws where the browser does not know it */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
}

const POSTER_PURPOSE = 'place-poster';

/** Who made a code, judged on this phone: no network is needed, only keys that were published once. */
export async function verdictOn(text: string, reading: ScanReading, trust: Trust): Promise<Verdict> {
  switch (reading.kind) {
    case 'place-poster':
      return verdictOnPoster(reading, trust);
    case 'personal-card':
      return verdictOnCard(reading, trust);
    case 'personal-code':
      return verdictOnCode(text, trust);
    default:
      return 'unsigned';
  }
}

function verdictOnPoster({ fields: { poster } }: ReadingOf<'place-poster'>, trust: Trust): Promise<Verdict> {
  const { version, code, kid, signature } = poster;
  return verdictOf(kid, posterText(version, code, kid), signature, trust);
}

async function verdictOnCard({ fields }: ReadingOf<'personal-card'>, trust: Trust): Promise<Verdict> {
  const { cardCode, kid, signature } = fields;
  if (kid === undefined || signature === undefined) return 'unsigned';
  return verdictOf(kid, signedCardText(cardCode, kid), signature, trust);
}

async function verdictOnCode(text: string, trust: Trust): Promise<Verdict> {
  const verified = await verifyPersonalCode(text.trim(), trust);
  if (verified.ok) return 'genuine';
  switch (verified.code) {
    case 'key-revoked':
    case 'key-unknown':
      return verified.code;
    case 'personal-code-expired':
      return 'expired';
    case 'personal-code-stale':
    case 'personal-code-from-the-future':
      return 'not-now';
    default:
      return 'forged';
  }
}

/** Posters and cards are signed with the same keys; a revoked one is believed in nothing, whenever it signed. */
async function verdictOf(kid: string, text: string, signature: string, trust: Trust): Promise<Verdict> {
  const key = trust.keys.find((one) => one.kid === kid && (one.purpose ?? POSTER_PURPOSE) === POSTER_PURPOSE);
  if (key === undefined) return 'key-unknown';
  if (key.revokedAt) return 'key-revoked';
  const [publicKey, bytes] = [bytesOfBase64url(key.x), bytesOfBase64url(signature)];
  if (publicKey === undefined || bytes === undefined) return 'forged';
  return (await trust.verify(publicKey, new TextEncoder().encode(text), bytes)) ? 'genuine' : 'forged';
}
