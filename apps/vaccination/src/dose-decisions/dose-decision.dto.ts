import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { DOSE_NUMBER_MAX } from '#libs/contracts';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import {
  DOSE_KINDS,
  DOSE_REASONS,
  parseInstant,
  REASON_SEVERITIES,
  VACCINES,
  type DoseKind,
  type DoseReason,
  type ReasonSeverity,
  type Vaccine,
} from '#libs/vocabulary';
import { parseLot } from '../doses/dose-fields.rules.js';
import { NamedPersonBody } from '../screenings/screening.dto.js';

export const DECISIONS = ['accept', 'warn', 'refuse'] as const;

export class DoseDecisionBody extends NamedPersonBody {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  /** As printed on the vial in the hand; this or `lotUnknown`. */
  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;

  /** Nobody can read it. */
  @ApiPropertyOptional({ enum: [true] })
  @IsOptional()
  @Equals(true)
  lotUnknown?: true;

  @ApiProperty({ example: 'TTYT-930' })
  @Matches(FACILITY_CODE)
  facilityCode!: string;

  /** When it is to be given; the rules of that day are asked. */
  @ApiProperty({ example: '2021-08-11T08:15:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  at!: string;

  /** Whether the person, or who speaks for a child, agreed to the dose. */
  @IsBoolean()
  consent!: boolean;

  /** Whether the person agreed to another product than the first. */
  @IsOptional()
  @IsBoolean()
  consentToMixing?: boolean;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  screeningId?: string;

  /** The visit of the person, which keeps the decision; nothing is decided in it before the wrong-person guard. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  visitId?: string;

  /** As the person's paper says of this dose. */
  @ApiPropertyOptional({ minimum: 1, maximum: DOSE_NUMBER_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(DOSE_NUMBER_MAX)
  statedDoseNumber?: number;

  @ApiPropertyOptional({ enum: DOSE_KINDS })
  @IsOptional()
  @IsIn(DOSE_KINDS)
  kind?: DoseKind;
}

export class DoseDecisionReason {
  @ApiProperty({ enum: DOSE_REASONS })
  code!: DoseReason;
  @ApiProperty({ enum: REASON_SEVERITIES })
  severity!: ReasonSeverity;
}

export class DoseDecisionAnswer {
  @ApiProperty({ enum: DECISIONS })
  decision!: (typeof DECISIONS)[number];
  /** Everything that speaks against it, what refuses and what warns. */
  reasons!: DoseDecisionReason[];
  /** What the dose would be, by what is on record. */
  doseNumber!: number;
  @ApiProperty({ enum: DOSE_KINDS })
  kind!: DoseKind;
  /** Null where nobody of the document is on record yet. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;
}
