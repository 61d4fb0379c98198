import {
  bytesOfBase64url,
  colourOf,
  factsOfClaims,
  healthFactsOf,
  holderOfCertificate,
  localDayOf,
  maskFullName,
  NOTHING_TOLD,
  readScan,
  signedCardText,
  verifyPersonalCode,
  withPapers,
  type CertificateHolder,
  type CheckpointColour,
  type ColourFacts,
  type EuCertificateReader,
  type PersonalCodeClaims,
  type PersonalCodeRefusal,
  type PersonalCodeTrust,
  type ProofState,
  type ReadingOf,
  type ScanReading,
} from '#libs/vocabulary';
import type { ShownPapers } from '../papers/papers';
import { typedDocument } from '../typed-document.rules';
import type { DayPack } from './day-pack';
import { isExpiredPack, rulesInForce } from './day-pack.rules';

/** The keys of posters sign printed cards too. */
const CARD_KEY_PURPOSE = 'place-poster';

export interface OfflineTrust {
  readonly pack: DayPack;
  /** Business time. */
  readonly now: Date;
  /** Real time, by which codes change. */
  readonly realNow: Date;
  readonly publicOrigins: readonly string[];
  readonly verify: PersonalCodeTrust['verify'];
  /** Needed for a certificate in the EU format alone. */
  readonly euCertificates?: EuCertificateReader | undefined;
}

export type OfflineRefusal =
  PersonalCodeRefusal | 'day-pack-expired' | 'colour-rules-missing' | 'scan-hostile' | 'scan-names-no-person';

/** What was shown, as far as it can be told without network. */
interface Proof {
  readonly state: ProofState;
  readonly claims: PersonalCodeClaims | null;
  readonly onceKey: string | null;
  readonly maskedName: string | null;
  /** Of a certificate in the EU format. */
  readonly holder: CertificateHolder | null;
}

export interface OfflineDecision {
  readonly colour: CheckpointColour;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly maskedName: string | null;
  /** Of a certificate, to be compared by eye: `1984-02-29`, `1984-02` or `1984`. */
  readonly birth: string | null;
  /** Area codes of residence and destination, where the code says them. */
  readonly residence: string | null;
  readonly destination: string | null;
  /** By which a personal code is taken once; null for what does not change. */
  readonly onceKey: string | null;
}

export type OfflineRuling =
  { readonly ok: true; readonly value: OfflineDecision } | { readonly ok: false; readonly code: OfflineRefusal };

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: OfflineRefusal };

/** What is recorded of a personal code that is not good; all other faults mean that it must be shown again. */
const RECORDED: Partial<Record<PersonalCodeRefusal, ProofState>> = {
  'personal-code-forged': 'forged',
  'key-unknown': 'forged',
  'key-revoked': 'revoked',
  'personal-code-expired': 'expired',
};

/**
 * Decides on this device by the day pack, as the server would have decided on what a code itself says. A person who is
 * known by a document or a declaration code alone counts as one whose declaration is not known.
 */
export async function decideOffline(
  scanned: string,
  trust: OfflineTrust,
  papers?: ShownPapers,
): Promise<OfflineRuling> {
  const { pack, now } = trust;
  const day = localDayOf(now);
  if (isExpiredPack(pack, now)) return { ok: false, code: 'day-pack-expired' };
  const rules = rulesInForce(pack, day);
  if (rules === undefined) return { ok: false, code: 'colour-rules-missing' };
  const proof = await proofOf(scanned, trust);
  if (!proof.ok) return proof;
  const { state, claims, maskedName, onceKey, holder } = proof.value;
  const facts = claims ? factsOfClaims(claims, state, now, pack.riskAreas) : factsWithout(state, holder, now);
  const { colour, reasons, warnings } = colourOf(rules, withPapers(facts, papers, now));
  const value: OfflineDecision = {
    ...{ colour, reasons, maskedName, onceKey, birth: holder?.birth ?? null },
    warnings: [...(holder?.warnings ?? []), ...warnings],
    ...{ residence: claims?.res ?? null, destination: claims?.dest ?? null },
  };
  return { ok: true, value };
}

async function proofOf(scanned: string, trust: OfflineTrust): Promise<Read<Proof>> {
  const { publicOrigins, euCertificates, now } = trust;
  const reading = readScan(scanned, { publicOrigins, today: localDayOf(now), euCertificates });
  switch (reading.kind) {
    case 'personal-code':
      return byPersonalCode(scanned, reading, trust);
    case 'personal-card':
      return proved(await stateOfCard(reading, trust));
    case 'declaration':
      return proved('unverified');
    case 'chip-card':
    case 'personal-qr':
    case 'health-insurance-card':
      return proved('none', nameIn(reading));
    case 'eu-certificate':
      return byCertificate(reading);
    case 'hostile':
      return { ok: false, code: 'scan-hostile' };
    default:
      return typedDocument(scanned) ? proved('none') : { ok: false, code: 'scan-names-no-person' };
  }
}

async function byPersonalCode(
  scanned: string,
  { fields: { claims, step } }: ReadingOf<'personal-code'>,
  { pack, ...trust }: OfflineTrust,
): Promise<Read<Proof>> {
  const verified = await verifyPersonalCode(scanned, { ...trust, keys: pack.keys });
  const isRevoked = pack.revokedPersonalCodes.includes(claims.id);
  const state = verified.ok ? 'verified' : RECORDED[verified.code];
  if (state === undefined) return { ok: false, code: verified.ok ? 'personal-code-malformed' : verified.code };
  // What nobody vouches for says nothing about anybody.
  if (state === 'forged' || state === 'revoked') return proved(state);
  const onceKey = `${claims.id} ${step}`;
  const proof = { claims, onceKey, maskedName: claims.name, holder: null };
  return { ok: true, value: { ...proof, state: isRevoked ? 'revoked' : state } };
}

/** A typed code has no signature, so that nothing but its revocation is known of it. */
async function stateOfCard(
  { fields: { cardCode, kid, signature } }: ReadingOf<'personal-card'>,
  { pack, now, verify }: OfflineTrust,
): Promise<ProofState> {
  const isRevoked = pack.revokedCards.includes(cardCode);
  if (kid === undefined || signature === undefined) return isRevoked ? 'revoked' : 'unverified';
  const key = pack.keys.find((published) => published.kid === kid && published.purpose === CARD_KEY_PURPOSE);
  if (key === undefined || (key.revokedAt !== null && new Date(key.revokedAt) <= now)) return 'forged';
  const [publicKey, signed] = [bytesOfBase64url(key.x), bytesOfBase64url(signature)];
  if (publicKey === undefined || signed === undefined) return 'forged';
  const isGenuine = await verify(publicKey, new TextEncoder().encode(signedCardText(cardCode, kid)), signed);
  if (!isGenuine) return 'forged';
  return isRevoked ? 'revoked' : 'verified';
}

function byCertificate(reading: ReadingOf<'eu-certificate'>): Read<Proof> {
  const holder = holderOfCertificate(reading);
  if (holder === undefined) return { ok: false, code: 'scan-names-no-person' };
  const { proofState: state, maskedName } = holder;
  return { ok: true, value: { state, claims: null, onceKey: null, maskedName, holder } };
}

function proved(state: ProofState, maskedName: string | null = null): Read<Proof> {
  return { ok: true, value: { state, claims: null, onceKey: null, maskedName, holder: null } };
}

function nameIn({ fields }: ScanReading): string | null {
  return 'fullName' in fields && fields.fullName !== undefined ? maskFullName(fields.fullName) : null;
}

function factsWithout(proof: ProofState, holder: CertificateHolder | null, at: Date): ColourFacts {
  return { proof, declaration: null, visited: [], ...healthFactsOf(holder?.told ?? NOTHING_TOLD, at) };
}
