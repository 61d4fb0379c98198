import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  CHECKPOINT_COLOURS,
  IDENTITY_DOCUMENT_KINDS,
  parseIdentityDocument,
  PERSONAL_CODE_DOSES_MAX,
  type CheckpointColour,
  type IdentityDocumentKind,
  type Parsed,
} from '#libs/vocabulary';
import { parseCalendarDate } from '../declarations/form-fields.rules.js';
import { DoseToldBody, TestToldBody } from '../personal-codes/health-told.dto.js';
import { CHECKPOINT_CODE } from '../checkpoints/checkpoint-code.js';
import { DIRECTIONS, type Direction } from '../checkpoints/checkpoint.rules.js';
import { freeText, parseInstant } from '../free-text.rules.js';
import { PASSAGE_DECISIONS, type PassageDecision } from './passage.rules.js';

/** Longer than any QR code holds. */
const SCAN_CHARACTERS_MAX = 4_500;
const CODE_CHARACTERS_MAX = 40;
const NUMBER_CHARACTERS_MAX = 40;
export const NOTE_CHARACTERS_MAX = 500;
const SEQUENCE_MAX = 1_000_000_000;
/** Dots, so that the key `deviceId:sequence` can be told apart in one way only. */
const DEVICE_ID = /^[A-Za-z0-9_-]{8,40}$/;
const PACK_VERSION = /^[A-Za-z0-9._-]{1,80}$/;

const parseNumber = (number: string, { kind }: ShownDocument): Parsed<unknown> =>
  parseIdentityDocument({ kind, number });

export class ShownDocument {
  @ApiProperty({ enum: IDENTITY_DOCUMENT_KINDS })
  @IsIn(IDENTITY_DOCUMENT_KINDS)
  kind!: IdentityDocumentKind;

  @IsString()
  @MaxLength(NUMBER_CHARACTERS_MAX)
  @ParsedBy(parseNumber)
  number!: string;
}

/** A test result on paper. */
export class ShownTest extends TestToldBody {}

export class ShownDose extends DoseToldBody {}

/** What the officer has seen on paper; it stands in the place of what a code says. */
export class ShownPapers {
  @IsOptional()
  @ValidateNested()
  test?: ShownTest;

  /** All doses; an empty list says that the person has none. */
  @ApiProperty({ type: [ShownDose], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PERSONAL_CODE_DOSES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ShownDose)
  doses?: ShownDose[];

  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  recoveredOn?: string;
}

export class OfflinePart {
  /** Made once on the device, at random. */
  @ApiProperty({ example: 'd3b07384-d113-4ec6-8f2b-1a5c0e9b7f21' })
  @Matches(DEVICE_ID)
  deviceId!: string;

  /** Counts on the device; `deviceId:sequence` is the key of the passage, whoever sends it. */
  @IsInt()
  @Min(1)
  @Max(SEQUENCE_MAX)
  sequence!: number;

  /** Of the day pack by which the device decided. */
  @Matches(PACK_VERSION)
  packVersion!: string;

  @ApiProperty({ enum: CHECKPOINT_COLOURS })
  @IsIn(CHECKPOINT_COLOURS)
  colourShown!: CheckpointColour;
}

/** Somebody at a checkpoint: exactly one of `scan`, `declarationCode` and `identityDocument` says who. */
export class RecordPassageBody {
  @ApiProperty({ example: 'CP-CAI-TAC' })
  @Matches(CHECKPOINT_CODE)
  checkpointCode!: string;

  @IsOptional()
  @IsUUID()
  shiftId?: string;

  @ApiProperty({ enum: DIRECTIONS })
  @IsIn(DIRECTIONS)
  direction!: Direction;

  /** The text of the code as the camera read it. */
  @ApiProperty({ required: false, maxLength: SCAN_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SCAN_CHARACTERS_MAX)
  scan?: string;

  /** As typed. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ', required: false })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(CODE_CHARACTERS_MAX)
  declarationCode?: string;

  @IsOptional()
  @ValidateNested()
  identityDocument?: ShownDocument;

  @IsOptional()
  @ValidateNested()
  papers?: ShownPapers;

  /** When it was, where it was not now. */
  @ApiProperty({ format: 'date-time', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  at?: string;

  /** Absent where the officer wants to see the colour first. */
  @ApiProperty({ enum: PASSAGE_DECISIONS, required: false })
  @IsOptional()
  @IsIn(PASSAGE_DECISIONS)
  decision?: PassageDecision;

  @ApiProperty({ required: false, maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  decisionNote?: string;

  /** Of a device that had no network; `at` is then required. */
  @IsOptional()
  @ValidateNested()
  offline?: OfflinePart;
}

export class DecidePassageBody {
  @ApiProperty({ enum: PASSAGE_DECISIONS })
  @IsIn(PASSAGE_DECISIONS)
  decision!: PassageDecision;

  @ApiProperty({ required: false, maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}
