import { localDayOf, type EuCertificateFields, type ScannedBirth } from '#libs/vocabulary';
import { decodeCbor, mapOf } from './cbor.js';
import { compact, dayOf, dosesOf, recoveriesOf, testsOf, textOf } from './health-claims.js';

/** Claims of a CWT (RFC 8392), and the one under which the health certificate lies. */
export const CLAIM = { issuer: 1, expires: 4, notBefore: 5, issued: 6, health: -260 } as const;
export const HEALTH_VERSION = 1;
const ISSUER_CHARACTERS_MAX = 255;
/** A country signs by its code, `XK` and `XXK` among them; others by a name. */
const COUNTRY = /^[A-Z]{2,3}$/;

/** What a certificate says, whoever signed it. Undefined is what it does not say, or says in no type that it may have. */
export interface EuClaims {
  readonly issuer: string | undefined;
  readonly issuedAt: Date | undefined;
  readonly notBefore: Date | undefined;
  readonly expiresAt: Date | undefined;
  readonly fields: EuCertificateFields;
}

/** Of the signed bytes; undefined where they hold no health certificate. */
export function euClaimsOf(payload: Uint8Array): EuClaims | undefined {
  const claims = mapOf(decodeCbor(payload));
  const health = mapOf(mapOf(claims?.get(CLAIM.health))?.get(HEALTH_VERSION));
  if (!claims || !health) return undefined;
  const issuer = claims.get(CLAIM.issuer);
  const issuedAt = instantOf(claims.get(CLAIM.issued));
  const expiresAt = instantOf(claims.get(CLAIM.expires));
  return {
    issuer: typeof issuer === 'string' ? issuer.slice(0, ISSUER_CHARACTERS_MAX) : undefined,
    issuedAt,
    notBefore: instantOf(claims.get(CLAIM.notBefore)),
    expiresAt,
    fields: fieldsOf(health, {
      issuerCountry: typeof issuer === 'string' && COUNTRY.test(issuer) ? issuer : undefined,
      issuedOn: issuedAt && localDayOf(issuedAt),
      expiresOn: expiresAt && localDayOf(expiresAt),
    }),
  };
}

type OfEnvelope = Pick<EuCertificateFields, 'issuerCountry' | 'issuedOn' | 'expiresOn'>;

function fieldsOf(health: ReadonlyMap<unknown, unknown>, envelope: OfEnvelope): EuCertificateFields {
  const name = mapOf(health.get('nam'));
  const fullName = [textOf(name, 'fn'), textOf(name, 'gn')].filter(Boolean).join(' ');
  const standardised = [textOf(name, 'fnt'), textOf(name, 'gnt')].filter(Boolean).join('<<');
  return compact<EuCertificateFields>({
    fullName: fullName || undefined,
    standardisedName: standardised || undefined,
    ...birthOf(health),
    issuerCountry: envelope.issuerCountry,
    issuedOn: envelope.issuedOn,
    expiresOn: envelope.expiresOn,
    doses: presentList(dosesOf(health)),
    tests: presentList(testsOf(health)),
    recoveries: presentList(recoveriesOf(health)),
  });
}

/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or nothing: as precise as the issuer knew it. */
function birthOf(health: ReadonlyMap<unknown, unknown>): ScannedBirth & { birthMonth?: string } {
  const text = textOf(health, 'dob') ?? '';
  const birthDate = dayOf(health, 'dob');
  const birthYear = /^\d{4}(?![^-])/.test(text) ? Number(text.slice(0, 4)) : undefined;
  const birthMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
  return compact({ birthDate, birthYear, birthMonth });
}

function instantOf(seconds: unknown): Date | undefined {
  if (typeof seconds !== 'number') return undefined;
  const instant = new Date(seconds * 1_000);
  return instant.getTime() >= 0 && instant.getUTCFullYear() < 10_000 ? instant : undefined;
}

function presentList<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
