import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DOSE_NUMBER_MAX } from '#libs/contracts';
import { FACILITY_CODE } from '#libs/facility-register';
import { DateOfBirth, ParsedBy, PersonForm, ShapeBy, ShownDocument, YearOfBirth } from '#libs/http';
import {
  CORRECTION_KINDS,
  CORRECTION_REFUSALS,
  freeText,
  parseCorrectionCode,
  parseDate,
  parseFullName,
  parsePhone,
  SEXES,
  VACCINES,
  type CorrectionKind,
  type CorrectionRefusal,
  type Sex,
  type Vaccine,
} from '#libs/vocabulary';
import { parseLot } from '../doses/dose-fields.rules.js';
import { TICKET_STATES, type TicketState } from './correction-ticket.js';

const PLACE_CHARACTERS_MAX = 200;
export const NOTE_CHARACTERS_MAX = 500;

/** Which dose is meant. */
export class MeantDoseBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  on!: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;
}

/** What a dose should say; what is absent is right. */
export class RightDoseBody {
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: DOSE_NUMBER_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(DOSE_NUMBER_MAX)
  doseNumber?: number;

  /** Where it was given, in the citizen's own words. */
  @ApiPropertyOptional({ maxLength: PLACE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(PLACE_CHARACTERS_MAX))
  place?: string;
}

/** What the person should be; what is absent is right. */
export class RightPersonBody {
  @ApiPropertyOptional({ example: 'Nguyễn Thị Ví Dụ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseFullName)
  fullName?: string;

  @IsOptional()
  @ShapeBy({ year: YearOfBirth, date: DateOfBirth }, { required: false })
  birth?: YearOfBirth | DateOfBirth;

  @ApiPropertyOptional({ enum: SEXES })
  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ShownDocument)
  identityDocument?: ShownDocument;
}

/** What a citizen finds wrong, for himself or as the guardian of somebody; the code goes to the guardian's phone then. */
export class AskCorrectionBody {
  @ApiProperty({ enum: CORRECTION_KINDS })
  @IsIn(CORRECTION_KINDS)
  kind!: CorrectionKind;

  /** Who it is, as the paper says. */
  @IsObject()
  @ValidateNested()
  @Type(() => PersonForm)
  person!: PersonForm;

  /** Of a wrong dose, one of somebody else and a double: which one. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MeantDoseBody)
  dose?: MeantDoseBody;

  /** Of a missing dose and a wrong one: what it should be. A missing one has a day and a vaccine. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RightDoseBody)
  rightDose?: RightDoseBody;

  /** Of a person who is described wrongly. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RightPersonBody)
  rightPerson?: RightPersonBody;

  /** Where the dose was given, if the citizen knows the facility: it decides too. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  @ApiPropertyOptional({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

/** Alike for everybody, known or not. */
export class CorrectionAsked {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Until when the code can be told. */
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

/** The text fields of the form that brings the code and the proof. */
export class OpenCorrectionFields {
  @ApiProperty({ example: '041582' })
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}

/** By what a citizen follows a ticket. */
export class FollowCorrectionBody {
  @ApiProperty({ example: '3F7K-9QZT-02MA' })
  @IsString()
  @ParsedBy(parseCorrectionCode)
  ticket!: string;

  @ApiProperty({ example: '0300 000 678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

/** In two languages. */
export class TextInTwoLanguages {
  vi!: string;
  en!: string;
}

export class ToldRefusal {
  @ApiProperty({ enum: CORRECTION_REFUSALS })
  code!: CorrectionRefusal;
  text!: TextInTwoLanguages;
}

/** What a citizen is told of a ticket: nothing of the record, and nothing that was typed. */
export class FollowedCorrection {
  @ApiProperty({ example: '3F7K-9QZT-02MA' })
  ticket!: string;
  @ApiProperty({ enum: TICKET_STATES })
  state!: TicketState;
  @ApiProperty({ enum: CORRECTION_KINDS })
  kind!: CorrectionKind;
  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
  /** By whose end it is answered; while it is sent back, by whose end better proof is to be sent. Null once closed. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  answerBy!: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  closedAt!: string | null;
  /** Why it was refused. */
  refusals!: ToldRefusal[];
  /** The number of the document that the reasons are of. */
  @ApiProperty({ nullable: true, type: String, example: '9458/BYT-CNTT' })
  document!: string | null;
  /** What the officer wrote last. */
  @ApiProperty({ nullable: true, type: String })
  note!: string | null;
}
