import type { IdentityDocumentKind } from '../identity/identity-document.js';
import type { Sex } from '../identity/sex.js';
import type { PersonalCodeClaims } from '../personal-codes/personal-code-claims.js';
import type { Poster } from '../places/poster.js';
import type { LocalDay } from '../time/local-day.js';
import type { EuCertificateFields } from './eu-certificate-fields.js';
import type { HostileReason, ScanWarning } from './scan-warnings.js';

export const SCAN_KINDS = [
  'place-poster',
  'place-code',
  'personal-code',
  'personal-card',
  'declaration',
  'vaccination-invitation',
  'personal-qr',
  'chip-card',
  'health-insurance-card',
  'eu-certificate',
  'unknown',
  'hostile',
] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** As precise as the text says it: a year never becomes its first of January. With a date the year is given too. */
export interface ScannedBirth {
  readonly birthDate?: LocalDay;
  readonly birthYear?: number;
}

/** The chip of a citizen card (Circular 06/2021/TT-BCA). */
export interface ChipCardFields extends ScannedBirth {
  readonly documentKind?: IdentityDocumentKind;
  readonly documentNumber?: string;
  /** Nine digits of the identity card that the person had before. */
  readonly oldDocumentNumber?: string;
  readonly fullName?: string;
  readonly sex?: Sex;
  readonly address?: string;
  readonly issuedOn?: LocalDay;
}

/** The national personal code (Decision 1405/QĐ-BTTTT). */
export interface PersonalQrFields extends ScannedBirth {
  readonly documentKind?: IdentityDocumentKind;
  readonly documentNumber?: string;
  readonly fullName?: string;
  readonly declaredBy?: 'self' | 'another';
  /** Of the national QR platform. */
  readonly qrId?: string;
  readonly declarantQrId?: string;
  readonly sex?: Sex;
  readonly healthInsuranceNumber?: string;
  /** E.164; as it stands in the code where it is no Vietnamese number. */
  readonly phone?: string;
  readonly issuerSignature?: string;
}

/** The health-insurance card. */
export interface HealthInsuranceCardFields extends ScannedBirth {
  readonly healthInsuranceNumber?: string;
  readonly fullName?: string;
  readonly sex?: Sex;
  readonly address?: string;
  /** `79-034`: province and facility of first treatment. */
  readonly firstFacility?: string;
  readonly validFrom?: LocalDay;
  readonly validTo?: LocalDay;
  readonly issuedOn?: LocalDay;
}

export interface PlaceCodeFields {
  readonly placeCode: string;
}
export interface PlacePosterFields extends PlaceCodeFields {
  readonly poster: Poster;
}
export interface PersonalCodeFields {
  readonly claims: PersonalCodeClaims;
  readonly kid: string;
  /** Real Unix seconds / 30. */
  readonly step: number;
}
export interface PersonalCardFields {
  readonly cardCode: string;
  /** Both are absent where the code was typed. */
  readonly kid?: string;
  readonly signature?: string;
}
export interface DeclarationFields {
  readonly declarationCode: string;
}

/** Somebody is invited to be vaccinated. */
export interface InvitationFields {
  readonly invitationCode: string;
}

interface FieldsOfKind {
  'place-poster': PlacePosterFields;
  'place-code': PlaceCodeFields;
  'personal-code': PersonalCodeFields;
  'personal-card': PersonalCardFields;
  declaration: DeclarationFields;
  'vaccination-invitation': InvitationFields;
  'personal-qr': PersonalQrFields;
  'chip-card': ChipCardFields;
  'health-insurance-card': HealthInsuranceCardFields;
  'eu-certificate': EuCertificateFields;
  unknown: Readonly<Record<string, never>>;
  hostile: Readonly<Record<string, never>>;
}

/** What a scanned or typed text says. All days are ISO; nothing in it has been looked up or verified by a server. */
export type ScanReading = {
  [Kind in ScanKind]: {
    readonly kind: Kind;
    readonly fields: FieldsOfKind[Kind];
    readonly warnings: readonly ScanWarning[];
    /** Why the text is hostile; on no other kind. */
    readonly hostile?: Kind extends 'hostile' ? HostileReason : never;
  };
}[ScanKind];

export type ReadingOf<Kind extends ScanKind> = Extract<ScanReading, { kind: Kind }>;

/** What a parser of one format answers. */
export interface FieldsAndWarnings<Fields> {
  readonly fields: Fields;
  readonly warnings: readonly ScanWarning[];
}
