import type { LocalDay } from '../time/local-day.js';
import type { ScannedBirth, FieldsAndWarnings } from './scan-reading.js';

/** Codes are those of the EU value sets, as the certificate has them. */
interface OfCertificate {
  readonly targetDisease?: string;
  readonly country?: string;
  readonly issuer?: string;
  readonly certificateId?: string;
}

export interface EuDose extends OfCertificate {
  readonly vaccine?: string;
  readonly product?: string;
  readonly maker?: string;
  readonly doseNumber?: number;
  readonly ofDoses?: number;
  readonly day?: LocalDay;
}

export interface EuTest extends OfCertificate {
  readonly technique?: string;
  readonly device?: string;
  /** ISO instant with its own offset. */
  readonly sampledAt?: string;
  readonly result?: 'negative' | 'positive' | 'undetermined';
  readonly facility?: string;
}

export interface EuRecovery extends OfCertificate {
  readonly firstPositiveOn?: LocalDay;
  readonly validFrom?: LocalDay;
  readonly validTo?: LocalDay;
}

/** A vaccination, test or recovery certificate in the EU format, which the national one of Decision 5772 has too. */
export interface EuCertificateFields extends ScannedBirth {
  readonly fullName?: string;
  /** `SURNAME<<GIVEN<NAMES`, as in passports. */
  readonly standardisedName?: string;
  /** `YYYY-MM`, where the day is not known. */
  readonly birthMonth?: string;
  readonly issuerCountry?: string;
  readonly issuedOn?: LocalDay;
  readonly expiresOn?: LocalDay;
  readonly doses?: readonly EuDose[];
  readonly tests?: readonly EuTest[];
  readonly recoveries?: readonly EuRecovery[];
}

/** Decodes a text that begins with `HC1:`. Kept out of the bundle of those who never meet one: see `#libs/eu-certificates`. */
export type EuCertificateReader = (
  text: string,
  options: { readonly today: LocalDay },
) => FieldsAndWarnings<EuCertificateFields>;
