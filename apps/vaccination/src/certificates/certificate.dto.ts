import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';

const REASON_CHARACTERS_MAX = 500;
/** More than any code holds: what is longer is unreadable, and answered so. UTF-16 units. */
const TEXT_MAX = 20_000;
/** Of the body of a verification, with every character escaped. */
export const VERIFICATION_BYTES_MAX = 65_536;

export const VERIFICATION_STATUSES = [
  'valid',
  'altered',
  'expired',
  'revoked',
  'replaced',
  'unknown-issuer',
  'unreadable',
] as const;
const CERTIFICATE_STATES = ['standing', 'replaced', 'revoked'] as const;
const REVOKED_BECAUSE = ['requested', 'lot-recalled', 'dose-withdrawn'] as const;
const FORMATS = ['json', 'pdf'] as const;

export class IssueCertificateBody {
  /** Of the dose, or of one's own entry of it. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  doseId!: string;
}

export class IssuedCertificateAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** The text of the QR code. */
  @ApiProperty({ example: 'HC1:6BFOXN…' })
  qr!: string;
  /** As it stands in the code. */
  @ApiProperty({ example: 'URN:UVCI:01:VN:LC93/0123456789ABCDEFGHJK#M' })
  certificateId!: string;
  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class ShownCertificate extends IssuedCertificateAnswer {
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
  /** `replaced`: the ledger says something else by now; ask for a new one. */
  @ApiProperty({ enum: CERTIFICATE_STATES })
  state!: (typeof CERTIFICATE_STATES)[number];
  /** `requested` is for good; the others end where a recall or a withdrawal is taken back. */
  @ApiPropertyOptional({ enum: REVOKED_BECAUSE })
  revokedBecause?: (typeof REVOKED_BECAUSE)[number];
}

export class CertificateQueryString {
  /** One page in Vietnamese and English, with the code. */
  @ApiPropertyOptional({ enum: FORMATS, default: 'json' })
  @IsOptional()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];
}

export class RevokeCertificateBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Cấp nhầm người' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class RevokedCertificateAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['revoked'] })
  state!: 'revoked';
  @ApiProperty({ format: 'date-time' })
  revokedAt!: string;
}

export class VerifyVaccinationCertificateBody {
  /** As the camera read it: `HC1:…` or `shc:/…`. */
  @ApiProperty({ maxLength: TEXT_MAX })
  @IsString()
  @MaxLength(TEXT_MAX)
  text!: string;
}

export class CertificateIssuerShown {
  name!: string;
  country!: string;
  keyId!: string;
}

export class CertifiedDoseShown {
  /** Code of the EU value set, or the first code of a SMART Health Card. */
  product?: string;
  doseNumber?: number;
  ofDoses?: number;
  @ApiPropertyOptional({ format: 'date' })
  day?: string;
  country?: string;
}

/** Of whom it is, is told only of one that holds or has run out, and never the whole name. */
export class VerifiedVaccinationCertificate {
  @ApiProperty({ enum: VERIFICATION_STATUSES })
  status!: (typeof VERIFICATION_STATUSES)[number];
  /** Why, where it is not valid. */
  reason?: string;
  @ApiPropertyOptional({ enum: ['dcc', 'smart-health-card'] })
  format?: 'dcc' | 'smart-health-card';
  issuer?: CertificateIssuerShown;
  certificateIds?: string[];
  @ApiPropertyOptional({ format: 'date-time' })
  issuedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' })
  expiresAt?: string;
  maskedName?: string;
  birthYear?: number;
  doses?: CertifiedDoseShown[];
}

export class TrustListAnswer {
  /** `{name, country, iss?, format, keys: [{kid, alg, jwk, revokedAt?}], validFrom?, validTo?}`, the province first. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  issuers!: object[];
}
