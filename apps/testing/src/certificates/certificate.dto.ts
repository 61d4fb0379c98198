import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export const CERTIFICATE_STATES = [
  'valid',
  'expired',
  'replaced',
  'withdrawn',
  'forged',
  'unknown',
  'not-a-certificate',
] as const;

export class VerifyCertificateBody {
  /** As the camera read it. */
  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  text!: string;
}

/** Only of one that holds, or has run out, is there more than its state. */
export class VerifiedCertificate {
  @ApiProperty({ enum: CERTIFICATE_STATES })
  state!: (typeof CERTIFICATE_STATES)[number];
  number?: string;
  maskedName?: string;
  birthYear?: string;
  value?: string;
  method?: string;
  sampledAt?: string;
  resultedAt?: string;
  laboratory?: string;
  /** Of a negative result. */
  validUntil?: string | null;
}

export class PublishedCertificateKey {
  kid!: string;
  kty!: string;
  crv!: string;
  x!: string;
  validFrom!: string;
}

export class PublishedCertificateKeys {
  keys!: PublishedCertificateKey[];
}
