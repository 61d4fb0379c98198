import { ApiProperty } from '@nestjs/swagger';
import type { DatedColourRules } from '#libs/reference-data';
import { RISK_AREA_KINDS, type RiskAreaKind, type RiskLevel } from '#libs/vocabulary';
import { CheckpointView } from '../checkpoints/checkpoint.dto.js';

export class PackedRiskArea {
  @ApiProperty({ enum: RISK_AREA_KINDS })
  kind!: RiskAreaKind;
  code!: string | null;
  /** What a district or a province covers: a device has no register of units. */
  communeCodes!: string[];
  provinceCode!: string;
  text!: string | null;
  level!: RiskLevel;
  validFrom!: string;
  validTo!: string | null;
}

export class PackedKey {
  kid!: string;
  /** base64url, 32 bytes of Ed25519. */
  x!: string;
  purpose!: string;
  revokedAt!: string | null;
}

export class PackedForm {
  form!: string;
  version!: number;
  /** How long a declaration counts. */
  validHours!: number;
}

/** All that a device needs to work a shift without network. The same content has the same version. */
export class DayPack {
  version!: string;
  checkpoint!: CheckpointView;
  issuedAt!: string;
  /** Until when a device may decide by it: business time. */
  validUntil!: string;
  /** Rule sets for `colourOf` of the vocabulary, with their periods. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  colourRules!: DatedColourRules[];
  riskAreas!: PackedRiskArea[];
  /** Ids of personal codes that their holders have taken back. */
  revokedPersonalCodes!: string[];
  revokedCards!: string[];
  /** False where more were revoked than a pack carries: the rest is known online only, and the device says so. */
  isComplete!: boolean;
  keys!: PackedKey[];
  forms!: PackedForm[];
  /** Hours after a passage within which it must have been sent. */
  lateHours!: number;
}
