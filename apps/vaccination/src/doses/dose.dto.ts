import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DOSE_NUMBER_MAX } from '#libs/contracts';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy, PersonForm, ShapeBy } from '#libs/http';
import {
  DOSE_KINDS,
  DOSE_ORIGINS,
  freeText,
  parseDate,
  parseInstant,
  VACCINES,
  type DoseKind,
  type DoseOrigin,
  type PersonMatch,
  type Vaccine,
} from '#libs/vocabulary';
import { parseFormerIdentityCard, parseLot } from './dose-fields.rules.js';
import type { DoseStatus } from './dose-state.js';

/** Six kilobytes hold the longest names and addresses in Vietnamese with all their marks. */
export const DOSE_BYTES_MAX = 6_144;
const EVIDENCE_CHARACTERS_MAX = 300;

export class VaccinatedPersonForm extends PersonForm {
  /** The old number of nine digits that a chip card names beside its own: both are then one person's. */
  @ApiPropertyOptional({ example: '093123456' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseFormerIdentityCard)
  formerIdentityCard?: string;
}

/** The instant is known. */
export class AdministeredAt {
  @ApiProperty({ example: '2021-08-11T08:15:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  at!: string;
}

/** Only the day is known, as on paper. */
export class AdministeredOn {
  @ApiProperty({ example: '2021-06-02', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  on!: string;
}

/** What is said of a dose, but for whose it is. */
export class DoseFields {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  /** As printed on the vial; this or `lotUnknown`. */
  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;

  /** The paper has none. */
  @ApiPropertyOptional({ enum: [true] })
  @IsOptional()
  @Equals(true)
  lotUnknown?: true;

  @ShapeBy({ at: AdministeredAt, on: AdministeredOn })
  administered!: AdministeredAt | AdministeredOn;

  /** Who gave it; for a dose from outside the province, who enters it. */
  @ApiProperty({ example: 'TTYT-930' })
  @Matches(FACILITY_CODE)
  facilityCode!: string;

  @ApiProperty({ enum: DOSE_ORIGINS })
  @IsIn(DOSE_ORIGINS)
  origin!: DoseOrigin;

  /** As the paper says; one that differs from the dates is a warning. */
  @ApiPropertyOptional({ minimum: 1, maximum: DOSE_NUMBER_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(DOSE_NUMBER_MAX)
  statedDoseNumber?: number;

  /** As the paper says. */
  @ApiPropertyOptional({ enum: DOSE_KINDS })
  @IsOptional()
  @IsIn(DOSE_KINDS)
  kind?: DoseKind;

  /** Whether the person agreed to another product than the first. */
  @IsOptional()
  @IsBoolean()
  consentToMixing?: boolean;
}

/** A dose that was given, but for whose it is. */
export class GivenDoseFields extends DoseFields {
  /** Of 3355/QĐ-BYT: 1 to 16; that of the person on record unless given. */
  @ApiPropertyOptional({ example: '9' })
  @IsOptional()
  @Matches(/^(?:[1-9]|1\d|20)$/)
  priorityGroup?: string;

  /** What shows that it was given. */
  @ApiPropertyOptional({ maxLength: EVIDENCE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(EVIDENCE_CHARACTERS_MAX))
  evidence?: string;

  /** The session of that day at that point; its visit is observed from now on, and its invitation fulfilled. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}

export class RecordDoseBody extends GivenDoseFields {
  @IsObject()
  @ValidateNested()
  @Type(() => VaccinatedPersonForm)
  person!: VaccinatedPersonForm;
}

export class VaccinatedPersonMatch {
  /** Random, and of this service alone. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['known-document', 'new', 'candidate'] })
  match!: PersonMatch;
}

export class RecordedDoseAnswer {
  /** Of the dose; where another facility has entered the same one before, its id. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Of this facility's own entry: what it corrects and withdraws. */
  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  /** `joined`: another entry speaks for the dose, and this one is its witness. */
  @ApiProperty({ enum: ['standing', 'joined'] })
  state!: DoseStatus;

  /** In the order of the days on which the doses were given, as far as they are entered. */
  doseNumber!: number;

  @ApiProperty({ enum: DOSE_KINDS })
  kind!: DoseKind;

  /** Which rules it broke: it is recorded and counted all the same. */
  violations!: string[];

  /** What does not fit together. */
  warnings!: string[];

  person!: VaccinatedPersonMatch;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}
