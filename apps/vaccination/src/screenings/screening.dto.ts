import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import {
  accepted,
  isCalendarDate,
  parseInstant,
  refused,
  SCREENING_OUTCOMES,
  VACCINES,
  VITALS,
  type Parsed,
  type ScreeningAnswers,
  type ScreeningOutcome,
  type Vaccine,
  type Vital,
} from '#libs/vocabulary';
import { VaccinatedPersonForm } from '../doses/dose.dto.js';

export const SCREENING_BYTES_MAX = 8_192;
const ANSWERS_MAX = 60;
const ITEM_CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Yes, no, or the day since which; by the code of the item. */
export function parseAnswers(given: unknown): Parsed<ScreeningAnswers> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused('malformed');
  const entries = Object.entries(given);
  const isLaidOut =
    entries.length <= ANSWERS_MAX && entries.every(([code, answer]) => ITEM_CODE.test(code) && isAnswer(answer));
  return isLaidOut ? accepted(given as ScreeningAnswers) : refused('screening-answers-malformed');
}

function isAnswer(answer: unknown): boolean {
  if (typeof answer === 'boolean') return true;
  if (typeof answer !== 'object' || answer === null) return false;
  const [[field, since] = [], ...others] = Object.entries(answer);
  return field === 'since' && others.length === 0 && typeof since === 'string' && isCalendarDate(since);
}

/** Who is vaccinated: in full, or by the id that an earlier answer gave. */
export class NamedPersonBody {
  @ApiPropertyOptional()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VaccinatedPersonForm)
  person?: VaccinatedPersonForm;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

/** What was measured; what was not is left out. */
export class VitalSignsBody {
  @ApiPropertyOptional({ example: 36.6 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(25)
  @Max(45)
  temperatureC?: number;

  /** Beats a minute. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(300)
  pulse?: number;

  /** mmHg. */
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(350)
  systolic?: number;

  /** mmHg. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(250)
  diastolic?: number;

  /** Breaths a minute. */
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(100)
  breaths?: number;

  /** What is usual for somebody whose high pressure is treated. */
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(350)
  usualSystolic?: number;
}

export class ScreeningBody extends NamedPersonBody {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  @ApiProperty({ example: 'TTYT-930' })
  @Matches(FACILITY_CODE)
  facilityCode!: string;

  /** When it was asked. */
  @ApiProperty({ example: '2021-08-11T08:05:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  at!: string;

  /** The form that was filled in; another than that in force on the day is refused. */
  @ApiPropertyOptional({ example: 'adults-3802' })
  @IsOptional()
  @Matches(ITEM_CODE)
  form?: string;

  /** The visit of the person; nobody is screened in it before the wrong-person guard. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  visitId?: string;

  /** By the code of the item: yes, no, or `{since}` where a deferral is counted from a day. */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { 'acute-illness': false, 'covid-in-6-months': { since: '2021-05-01' } },
  })
  @IsObject()
  @ParsedBy(parseAnswers)
  answers!: object;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => VitalSignsBody)
  vitalSigns!: VitalSignsBody;
}

/** An item that was answered with yes, and what it means alone. */
export class ScreeningReason {
  item!: string;
  @ApiProperty({ enum: SCREENING_OUTCOMES })
  outcome!: ScreeningOutcome;
}

export class ScreeningAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  facilityCode!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  /** In force on the day of the screening. */
  form!: string;
  /** The worst of what was found; not the last word while something is unanswered. */
  @ApiProperty({ enum: SCREENING_OUTCOMES })
  outcome!: ScreeningOutcome;
  /** Not before this day; null where nothing defers, or nobody knows for how long. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  deferUntil!: string | null;
  isComplete!: boolean;
  reasons!: ScreeningReason[];
  @ApiProperty({ enum: VITALS, isArray: true })
  abnormalVitals!: Vital[];
  /** Items without an answer, and signs that the form wants measured. */
  unanswered!: string[];
  @ApiProperty({ format: 'date-time' })
  screenedAt!: string;
  /** A dose later than this needs another screening. */
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}
