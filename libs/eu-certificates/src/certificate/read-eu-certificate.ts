import {
  localDayOf,
  type EuCertificateFields,
  type EuCertificateReader,
  type LocalDay,
  type ScannedBirth,
  type ScanWarning,
} from '#libs/vocabulary';
import { decodeCbor, mapOf } from './cbor.js';
import { openSign1, type EuSignature } from './cose-sign1.js';
import { compact, dayOf, dosesOf, recoveriesOf, testsOf, textOf } from './health-claims.js';

/** Claims of a CWT (RFC 8392), and the one under which the health certificate lies. */
const CLAIM = { issuer: 1, expires: 4, issued: 6, health: -260 } as const;
const HEALTH_VERSION = 1;

/** The trust list of the caller: whether the signature holds; undefined where the signer is not on the list. */
export type EuTrust = (signature: EuSignature) => boolean | undefined;

/** What decodes `HC1:` for `readScan`. Without a trust list every certificate carries `signature-not-verified`. */
export function euCertificateReader(trust?: EuTrust): EuCertificateReader {
  return (text, { today }) => {
    const sign1 = openSign1(text);
    if (!sign1.ok) return { fields: {}, warnings: [sign1.warning] };
    const claims = mapOf(decodeCbor(sign1.payload));
    const health = mapOf(mapOf(claims?.get(CLAIM.health))?.get(HEALTH_VERSION));
    if (!claims || !health) return { fields: {}, warnings: ['certificate-malformed'] };
    const fields = fieldsOf(claims, health);
    return { fields, warnings: [...trustWarnings(sign1.signature, trust), ...contentWarnings(fields, today)] };
  };
}

function fieldsOf(claims: ReadonlyMap<unknown, unknown>, health: ReadonlyMap<unknown, unknown>): EuCertificateFields {
  const name = mapOf(health.get('nam'));
  const fullName = [textOf(name, 'fn'), textOf(name, 'gn')].filter(Boolean).join(' ');
  const standardised = [textOf(name, 'fnt'), textOf(name, 'gnt')].filter(Boolean).join('<<');
  const country = claims.get(CLAIM.issuer);
  return compact<EuCertificateFields>({
    fullName: fullName || undefined,
    standardisedName: standardised || undefined,
    ...birthOf(health),
    issuerCountry: typeof country === 'string' ? country.slice(0, 10) : undefined,
    issuedOn: dayOfSeconds(claims.get(CLAIM.issued)),
    expiresOn: dayOfSeconds(claims.get(CLAIM.expires)),
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

function dayOfSeconds(seconds: unknown): LocalDay | undefined {
  const instant = new Date(Number(typeof seconds === 'bigint' ? Number.NaN : seconds) * 1_000);
  const isInstant = typeof seconds === 'number' && instant.getTime() >= 0 && instant.getUTCFullYear() < 10_000;
  return isInstant ? localDayOf(instant) : undefined;
}

function presentList<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function trustWarnings(signature: EuSignature | undefined, trust: EuTrust | undefined): ScanWarning[] {
  if (!trust || !signature) return ['signature-not-verified'];
  const holds = trust(signature);
  if (holds === undefined) return ['signer-unknown', 'signature-not-verified'];
  return holds ? [] : ['signature-wrong'];
}

function contentWarnings(fields: EuCertificateFields, today: LocalDay): ScanWarning[] {
  const { doses = [], tests = [], recoveries = [], fullName, standardisedName, birthDate, birthYear } = fields;
  const bornFrom = birthDate ?? (birthYear === undefined ? '' : String(birthYear));
  const found: readonly (readonly [ScanWarning, boolean])[] = [
    ['name-missing', !fullName && !standardisedName],
    ['birth-in-the-future', bornFrom > today],
    ['certificate-without-content', doses.length + tests.length + recoveries.length === 0],
    ['issued-in-the-future', fields.issuedOn !== undefined && fields.issuedOn > today],
    ['validity-ended', fields.expiresOn !== undefined && fields.expiresOn < today],
    ['dose-in-the-future', doses.some(({ day }) => day !== undefined && day > today)],
    ['dose-before-birth', doses.some(({ day }) => day !== undefined && day < bornFrom)],
    [
      'dose-numbers-contradict',
      doses.some(({ doseNumber = 1, ofDoses = 9 }) => doseNumber < 1 || doseNumber > ofDoses),
    ],
    ['test-in-the-future', tests.some(({ sampledAt }) => sampledAt !== undefined && sampledAt.slice(0, 10) > today)],
    ['validity-ended', recoveries.some(({ validTo }) => validTo !== undefined && validTo < today)],
    ['not-yet-valid', recoveries.some(({ validFrom }) => validFrom !== undefined && validFrom > today)],
  ];
  return [...new Set(found.flatMap(([warning, holds]) => (holds ? [warning] : [])))];
}
