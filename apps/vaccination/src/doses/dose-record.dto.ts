import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  DOSE_KINDS,
  DOSE_ORIGINS,
  NATIONAL_REASONS,
  NATIONAL_STATES,
  parseDate,
  VACCINES,
  type Birth,
  type DoseKind,
  type DoseOrigin,
  type NationalState,
  type Vaccine,
} from '#libs/vocabulary';
import type { DoseStatus } from './dose-state.js';

const DOSE_STATES = ['standing', 'joined', 'withdrawn'] as const;

export class DosesQueryString extends PageQuery {
  /** Who entered them. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  /** The day on which they were given, in Asia/Ho_Chi_Minh. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  day?: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  @ApiPropertyOptional({ enum: DOSE_STATES })
  @IsOptional()
  @IsIn(DOSE_STATES)
  state?: DoseStatus;

  /** What the national platform has of them. */
  @ApiPropertyOptional({ enum: NATIONAL_STATES })
  @IsOptional()
  @IsIn(NATIONAL_STATES)
  national?: NationalState;
}

/** An entry of the ledger, without its person. */
export class ListedDose {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: DOSE_STATES })
  state!: DoseStatus;
  /** The entry that speaks for the dose, where this one is its witness. */
  @ApiProperty({ format: 'uuid', nullable: true })
  joinedInto!: string | null;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  /** Null where it is unknown. */
  lot!: string | null;
  @ApiProperty({ format: 'date' })
  day!: string;
  /** Null where only the day is known. */
  @ApiProperty({ format: 'date-time', nullable: true })
  givenAt!: string | null;
  facilityCode!: string;
  @ApiProperty({ enum: DOSE_ORIGINS })
  origin!: DoseOrigin;
  /** Null unless it stands. */
  doseNumber!: number | null;
  @ApiProperty({ enum: DOSE_KINDS, nullable: true })
  kind!: DoseKind | null;
  violations!: string[];
  warnings!: string[];
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  /** What the national platform has of it; a dose that was withdrawn here may still stand there. */
  @ApiProperty({ enum: NATIONAL_STATES })
  national!: NationalState;
  /** Why the national platform has refused it. */
  @ApiProperty({ enum: NATIONAL_REASONS, nullable: true })
  nationalReason!: string | null;
}

export class DosesPage {
  items!: ListedDose[];
  nextCursor!: string | null;
}

export class ShownDocument {
  kind!: string;
  number!: string;
}

/** Who was named with the dose. */
export class ShownVaccinatedPerson {
  fullName!: string;
  /** `{precision: "day", date, year}` or `{precision: "year", year}`; null where it is not known. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  birth!: Birth | null;
  sex!: string;
  phone!: string | null;
  identityDocument?: ShownDocument;
  @ApiProperty({ type: 'object', additionalProperties: true })
  residence!: object;
}

/** What has become of an entry. */
export class ShownDoseChange {
  @ApiProperty({ enum: ['recorded', 'corrected', 'withdrawn'] })
  kind!: 'recorded' | 'corrected' | 'withdrawn';
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
  actor!: string;
  /** Absent for the first. */
  reason?: string;
  /** What it said before, and what it says since. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before!: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after!: object | null;
}

export class ShownWitness {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  facilityCode!: string;
}

/** A dose with its person, everybody who stated it, and every change of this entry. */
export class ShownDose extends ListedDose {
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  person!: ShownVaccinatedPerson;
  evidence?: string;
  /** Other entries of the same dose. */
  witnesses!: ShownWitness[];
  changes!: ShownDoseChange[];
}
