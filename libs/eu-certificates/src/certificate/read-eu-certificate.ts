import { type EuCertificateFields, type EuCertificateReader, type LocalDay, type ScanWarning } from '#libs/vocabulary';
import { openSign1, type EuSignature } from './cose-sign1.js';
import { euClaimsOf } from './eu-claims.js';

/** The trust list of the caller: whether the signature holds; undefined where the signer is not on the list. */
export type EuTrust = (signature: EuSignature) => boolean | undefined;

/** What decodes `HC1:` for `readScan`. Without a trust list every certificate carries `signature-not-verified`. */
export function euCertificateReader(trust?: EuTrust): EuCertificateReader {
  return (text, { today }) => {
    const sign1 = openSign1(text);
    if (!sign1.ok) return { fields: {}, warnings: [sign1.warning] };
    const claims = euClaimsOf(sign1.payload);
    if (!claims) return { fields: {}, warnings: ['certificate-malformed'] };
    const { fields } = claims;
    return { fields, warnings: [...trustWarnings(sign1.signature, trust), ...contentWarnings(fields, today)] };
  };
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
