import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy, ShapeBy } from '#libs/http';
import {
  CORRECTION_KINDS,
  CORRECTION_REFUSALS,
  freeText,
  parsePhone,
  type Birth,
  type CorrectionKind,
  type CorrectionRefusal,
} from '#libs/vocabulary';
import { RestatedDoseFields } from '../doses/dose-change.dto.js';
import { DoseFields } from '../doses/dose.dto.js';
import { ShownVaccinatedPerson } from '../doses/dose-record.dto.js';
import { ListedPerson } from '../person-records/person-records.dto.js';
import { APPLIED, TICKET_STATES, type Applied, type TicketActKind, type TicketState } from './correction-ticket.js';
import { MeantDoseBody, NOTE_CHARACTERS_MAX, RightDoseBody, RightPersonBody } from './correction-ticket.dto.js';
import type { Urgency } from './correction-ticket.rules.js';

const URGENCIES = ['soon', 'overdue'] as const;
/** Those that wait for an officer, and all. */
const ASKED_STATES = ['waiting', ...TICKET_STATES, 'all'] as const;

export class CorrectionsQueryString extends PageQuery {
  /** `waiting`: open and taken. */
  @ApiPropertyOptional({ enum: ASKED_STATES, default: 'waiting' })
  @IsOptional()
  @IsIn(ASKED_STATES)
  state?: (typeof ASKED_STATES)[number];

  @ApiPropertyOptional({ enum: CORRECTION_KINDS })
  @IsOptional()
  @IsIn(CORRECTION_KINDS)
  kind?: CorrectionKind;

  /** Where the citizen lives, or else where the facility lies. */
  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  commune?: string;

  /** `overdue`: not answered in time. `soon`: these, and those of which the limit is near. */
  @ApiPropertyOptional({ enum: URGENCIES })
  @IsOptional()
  @IsIn(URGENCIES)
  due?: Urgency;
}

/** A ticket without its person and without words. */
export class ListedCorrection {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ example: '3F7K-9QZT-02MA' })
  ticket!: string;
  @ApiProperty({ enum: TICKET_STATES })
  state!: TicketState;
  @ApiProperty({ enum: CORRECTION_KINDS })
  kind!: CorrectionKind;
  @ApiProperty({ nullable: true, type: String })
  communeCode!: string | null;
  @ApiProperty({ nullable: true, type: String })
  facilityCode!: string | null;
  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
  /** By whose end it is answered; while it is sent back, by whose end the citizen sends better proof. */
  @ApiProperty({ format: 'date' })
  answerBy!: string;
  @ApiProperty({ enum: URGENCIES, nullable: true, type: String })
  due!: Urgency | null;
  @ApiProperty({ nullable: true, type: String })
  takenBy!: string | null;
  /** To whom and to what it was matched. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  doseId!: string | null;
  @ApiProperty({ enum: CORRECTION_REFUSALS, isArray: true })
  refusals!: CorrectionRefusal[];
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  closedAt!: string | null;
}

export class CorrectionsPage {
  items!: ListedCorrection[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor!: string | null;
}

export class ShownProof {
  number!: number;
  mediaType!: string;
  bytes!: number;
  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
  /** There is nothing to be seen from then on. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  erasedAt!: string | null;
}

export class ShownTicketAct {
  version!: number;
  @ApiProperty({ example: 'accepted' })
  act!: TicketActKind;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  actor!: string;
  @ApiProperty({ enum: APPLIED, nullable: true, type: String })
  applied!: Applied | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  doseId!: string | null;
  @ApiProperty({ enum: CORRECTION_REFUSALS, isArray: true })
  refusals!: CorrectionRefusal[];
  note?: string;
}

/** What the person should be, as it was read. */
export class ShownRightPerson {
  fullName?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  birth?: Birth;
  sex?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  identityDocument?: object;
}

export class ShownCorrection extends ListedCorrection {
  /** Who asks, as it was typed. */
  person!: ShownVaccinatedPerson;
  dose?: MeantDoseBody;
  rightDose?: RightDoseBody;
  rightPerson?: ShownRightPerson;
  note?: string;
  proofs!: ShownProof[];
  acts!: ShownTicketAct[];
}

/** Somebody on record who may be meant. */
export class CorrectionMatch extends ListedPerson {
  @ApiProperty({ enum: ['same-document', 'same-name-and-birth'] })
  because!: 'same-document' | 'same-name-and-birth';
}

export class CorrectionMatches {
  items!: CorrectionMatch[];
}

/** Which person, and which dose of the person, the ticket is of. */
export class MatchCorrectionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  doseId?: string;
}

class WithNote {
  /** Told to the citizen. */
  @ApiPropertyOptional({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

/** The matched dose says something else from now on, or is somebody else's. */
export class AcceptByCorrection extends WithNote {
  @IsObject()
  @ValidateNested()
  @Type(() => RestatedDoseFields)
  correction!: RestatedDoseFields;
}

/** The matched dose was never given to the person, or is on record twice. */
export class AcceptByWithdrawal extends WithNote {
  @ApiProperty({ enum: [true] })
  @Equals(true)
  withdrawal!: true;
}

/** A dose is recorded: of the matched person, or of whoever asks. */
export class AcceptByDose extends WithNote {
  @IsObject()
  @ValidateNested()
  @Type(() => DoseFields)
  dose!: DoseFields;
}

/** What is known better of the matched person. */
export class CorrectedPersonBody extends RightPersonBody {
  @ApiPropertyOptional({ example: '0300 000 678' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;
}

export class AcceptByPerson extends WithNote {
  @IsObject()
  @ValidateNested()
  @Type(() => CorrectedPersonBody)
  person!: CorrectedPersonBody;
}

export class RefuseCorrection extends WithNote {
  /** Of 9458/BYT-CNTT. */
  @ApiProperty({ enum: CORRECTION_REFUSALS, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CORRECTION_REFUSALS.length)
  @IsIn(CORRECTION_REFUSALS, { each: true })
  refusals!: CorrectionRefusal[];
}

/** The citizen is asked for better proof. */
export class SendBackCorrection {
  /** What is wrong with what was sent; told to the citizen. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX, example: 'Ảnh bị mờ, không đọc được số lô' })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  sendBack!: string;
}

/** It was decided wrongly. */
export class ReopenCorrectionBody {
  /** Told to the citizen. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX, example: 'Đã tìm thấy phiếu tiêm gốc tại điểm tiêm' })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  reason!: string;
}

export const DECISIONS = {
  ...{ correction: AcceptByCorrection, withdrawal: AcceptByWithdrawal, dose: AcceptByDose, person: AcceptByPerson },
  ...{ refusals: RefuseCorrection, sendBack: SendBackCorrection },
};
export type Acceptance = AcceptByCorrection | AcceptByWithdrawal | AcceptByDose | AcceptByPerson;

export class DecideCorrectionBody {
  @ShapeBy(DECISIONS)
  decision!: Acceptance | RefuseCorrection | SendBackCorrection;
}

/** As the act has left it, whatever has become of it since. */
export class ActedCorrection {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ example: 'accepted' })
  act!: TicketActKind;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  /** Of a reopening: what the decision before it had done to the record. That stands until somebody changes it. */
  @ApiProperty({ enum: APPLIED, nullable: true, type: String })
  applied!: Applied | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;
  /** The dose that was corrected, withdrawn or recorded. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  doseId!: string | null;
  @ApiProperty({ enum: CORRECTION_REFUSALS, isArray: true })
  refusals!: CorrectionRefusal[];
}
