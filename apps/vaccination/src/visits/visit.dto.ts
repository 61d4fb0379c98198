import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy, PersonForm, ShapeBy } from '#libs/http';
import { EARLIEST_BIRTH_YEAR, freeText, SCAN_CHARACTERS_MAX, SEXES, type Sex } from '#libs/vocabulary';
import { GUARD_QUESTIONS, type GuardQuestion } from './identity-guard.rules.js';
import {
  ARRIVALS,
  IDENTITY_STATES,
  VISIT_ACTS,
  VISIT_STAGES,
  type Arrival,
  type IdentityState,
  type VisitActName,
  type VisitDecision,
  type VisitStage,
} from './visit.js';

export const VISIT_BYTES_MAX = 12_288;
const REASON_CHARACTERS_MAX = 300;
const BIRTH_YEAR_MAX = 2100;
const DECISIONS = ['accept', 'warn', 'refuse'] as const;

/** Exactly one of `text`, `personId` and `person`. */
export class ArriveBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  sessionId!: string;

  /** As scanned: an invitation (its code may be typed), a chip card, a personal QR code or a health-insurance card. */
  @ApiPropertyOptional({ example: 'LC1.V.4K7M-1Q2X-QZ0R-8D3T', maxLength: SCAN_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(SCAN_CHARACTERS_MAX)
  text?: string;

  /** Of somebody who walks in and is on record. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** Of somebody who walks in. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonForm)
  person?: PersonForm;
}

/** A card of the person was scanned. */
export class CardCheckBody {
  @ApiProperty({ maxLength: SCAN_CHARACTERS_MAX })
  @IsString()
  @MaxLength(SCAN_CHARACTERS_MAX)
  text!: string;
}

/** The person was asked. */
export class TypedCheckBody {
  @ApiProperty({ minimum: 1, maximum: 31 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  birthDay?: number;

  @ApiProperty({ minimum: 1, maximum: 12 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  birthMonth?: number;

  /** Where `asks` says so: of whom only the year is on record. */
  @ApiProperty({ minimum: EARLIEST_BIRTH_YEAR, maximum: BIRTH_YEAR_MAX })
  @IsOptional()
  @IsInt()
  @Min(EARLIEST_BIRTH_YEAR)
  @Max(BIRTH_YEAR_MAX)
  birthYear?: number;

  /** Of the document or the phone. */
  @ApiProperty({ example: '5678' })
  @Matches(/^[0-9A-Za-z]{4}$/)
  lastFour!: string;
}

export class CheckIdentityBody {
  @ShapeBy({ text: CardCheckBody, lastFour: TypedCheckBody })
  shown!: CardCheckBody | TypedCheckBody;
}

export class LeaveBody {
  /** Needed before the observation has ended, and without a dose. It is sealed. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

export class VisitsQueryString extends PageQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  session!: string;

  @ApiPropertyOptional({ enum: VISIT_STAGES })
  @IsOptional()
  @IsIn(VISIT_STAGES)
  stage?: VisitStage;
}

/** How long somebody stays after the dose, and by which document. */
export class ObservationAnswer {
  @ApiProperty({ format: 'date-time' })
  until!: string;
  minutes!: number;
  @ApiProperty({ type: String, nullable: true })
  document!: string | null;
  /** The rule was not seen in a source. */
  unconfirmed!: boolean;
}

/** Where a visit stands; nothing of it names anybody. */
export class VisitFields {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ enum: ARRIVALS })
  cameBy!: Arrival;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  invitationId!: string | null;
  /** Null while nobody of the document is on record. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;
  @ApiProperty({ enum: VISIT_STAGES })
  stage!: VisitStage;
  @ApiProperty({ enum: IDENTITY_STATES })
  identity!: IdentityState;
  @ApiProperty({ format: 'date-time' })
  arrivedAt!: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  screeningId!: string | null;
  /** The last one. */
  @ApiProperty({ enum: DECISIONS, nullable: true })
  decision!: VisitDecision | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  doseId!: string | null;
  /** Null before a dose. */
  @ApiProperty({ type: () => ObservationAnswer, nullable: true })
  observation!: ObservationAnswer | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  leftAt!: string | null;
  /** Null before. */
  @ApiProperty({ type: Boolean, nullable: true })
  leftEarly!: boolean | null;
}

/** Whom to call up. Neither birthday nor number: they are asked, not read off the screen. */
export class VisitorAnswer {
  fullName!: string;
  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;
  @ApiProperty({ enum: [...SEXES, 'unknown'] })
  sex!: Sex | 'unknown';
}

export class VisitAnswer extends VisitFields {
  person!: VisitorAnswer;
  /** What is typed beside the last four characters of document or phone; `card` where only a card is believed. */
  @ApiProperty({ enum: GUARD_QUESTIONS })
  asks!: GuardQuestion;
}

export class ListedVisit extends VisitFields {
  maskedName!: string;
  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;
}

export class VisitsPage {
  items!: ListedVisit[];
  nextCursor!: string | null;
}

export class VisitActAnswer {
  @ApiProperty({ enum: VISIT_ACTS })
  act!: VisitActName;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** Of the client or the member of staff. */
  by!: string;
  /** How it was checked, what was decided, whether it was early. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: Record<string, string | boolean>;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

export class ShownVisit extends VisitAnswer {
  acts!: VisitActAnswer[];
}

export class CheckedIdentityAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['typed', 'scanned'] })
  identity!: IdentityState;
  @ApiProperty({ format: 'date-time' })
  checkedAt!: string;
}

export class LeftAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Before the observation had ended. */
  leftEarly!: boolean;
  @ApiProperty({ format: 'date-time' })
  leftAt!: string;
}

/** How many are where, at this moment. */
export class SessionBoardAnswer {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ format: 'date-time' })
  asOf!: string;
  /** Visits by stage; every stage is there. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  visits!: Record<VisitStage, number>;
  /** Invitations by state; every state is there. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  invitations!: Record<string, number>;
  /** Of the observed, those whose observation has ended: they may leave. */
  mayLeave!: number;
}
