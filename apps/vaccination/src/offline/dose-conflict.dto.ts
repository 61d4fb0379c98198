import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import {
  CONFLICT_DECISIONS,
  DOSE_CONFLICT_KINDS,
  type ConflictDecision,
  type DoseConflictKind,
} from './dose-conflict.rules.js';

const NOTE_CHARACTERS_MAX = 500;
const STATES = ['open', 'decided'] as const;

export class DoseConflictsQueryString extends PageQuery {
  /** Those that await a decision, unless told otherwise. */
  @ApiPropertyOptional({ enum: STATES, default: 'open' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;
}

/** What a device without network could not know of a dose. Without its person: the dose itself shows it. */
export class DoseConflict {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: DOSE_CONFLICT_KINDS })
  kind!: DoseConflictKind;
  /** The entry that the device brought in. */
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
  /** The dose with which it is one, or may be. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  otherDoseId!: string | null;
  facilityCode!: string;
  @ApiProperty({ type: String, nullable: true })
  otherFacilityCode!: string | null;
  /** On which it counts. */
  @ApiProperty({ format: 'date' })
  day!: string;
  /** Which rules were broken that the device did not name. */
  codes!: string[];
  /** By the clock of the device. */
  @ApiProperty({ format: 'date-time' })
  statedAt!: string;
  deviceId!: string;
  @ApiProperty({ format: 'date-time' })
  foundAt!: string;
  @ApiProperty({ enum: CONFLICT_DECISIONS, nullable: true })
  decision!: ConflictDecision | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  decidedAt!: string | null;
}

export class DoseConflictsPage {
  items!: DoseConflict[];
  nextCursor!: string | null;
}

export class DecideConflictBody {
  /** `stands`: it is right as it is on record. The others say that it was corrected or withdrawn since. */
  @ApiProperty({ enum: CONFLICT_DECISIONS })
  @IsIn(CONFLICT_DECISIONS)
  decision!: ConflictDecision;

  /** What was found out. Sealed. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX, example: 'Đã đối chiếu phiếu tiêm' })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note!: string;
}

export class DecidedConflict {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CONFLICT_DECISIONS })
  decision!: ConflictDecision;
  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}
