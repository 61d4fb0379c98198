import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CASE_ORIGINS, type CaseOrigin } from '#libs/contracts';
import { ParsedBy } from '#libs/http';
import { freeText, parseInstant, RESULT_VALUES, type ResultValue } from '#libs/vocabulary';
import { parseDay, parseNationalCode } from './case-fields.js';

const NOTE_CHARACTERS_MAX = 1_000;
const DOCUMENT_CHARACTERS_MAX = 80;
const SAMPLES_MAX = 20;
const CT_MAX = 50;
const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
const COMMUNE = /^\d{5}$/;
const SEVERITIES = ['none', 'mild', 'moderate', 'severe', 'critical'] as const;

export class CodeBody {
  /** As the national system gave it. */
  @ApiProperty({ example: 'BN27880' })
  @IsString()
  @ParsedBy(parseNationalCode)
  nationalCode!: string;
}

/** What an officer has found out; what was told at the test stays as it was told there. */
export class FactsBody {
  /** A close contact (F1) of a case. */
  @IsOptional()
  @IsBoolean()
  contact?: boolean;

  @IsOptional()
  @IsBoolean()
  symptoms?: boolean;

  @IsOptional()
  @IsBoolean()
  epidemiologicalFactor?: boolean;

  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  onsetDay?: string;
}

export class NoteBody {
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note!: string;
}

export class TransferBody {
  /** Where the person stays from now on. */
  @ApiProperty({ example: '31318' })
  @Matches(COMMUNE)
  communeCode!: string;

  @IsOptional()
  @Matches(FACILITY)
  facilityCode?: string;

  /** Unit whose officers act from now on; unchanged without it. */
  @IsOptional()
  @Matches(/^\d{2}(\d|\d{3})?$/)
  responsible?: string;
}

export class TreatmentBody {
  @IsOptional()
  @Matches(FACILITY)
  facilityCode?: string;

  @ApiProperty({ enum: SEVERITIES })
  @IsIn(SEVERITIES)
  severity!: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  day!: string;
}

export class DischargeSampleBody {
  @ApiProperty({ format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  sampledAt!: string;

  @ApiProperty({ enum: RESULT_VALUES })
  @IsIn(RESULT_VALUES)
  value!: ResultValue;

  /** Cycle threshold of its clearest gene. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(CT_MAX)
  ct?: number;
}

export class RecoveryBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  day!: string;

  /** Samples that testing does not know of. */
  @ApiProperty({ type: [DischargeSampleBody], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SAMPLES_MAX)
  @ValidateNested({ each: true })
  @Type(() => DischargeSampleBody)
  samples?: DischargeSampleBody[];

  /** The document by which a hospital has decided; the rule of discharge is not asked then. */
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  document?: string;
}

export class MoveBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  day!: string;

  /** Province that takes the case over. */
  @ApiProperty({ example: '79' })
  @Matches(/^\d{2}$/)
  provinceCode!: string;
}

export class DeathBody extends NoteBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  day!: string;
}

export class DeathConfirmationBody {
  /** The day that was reported, read again by the second person. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  day!: string;
}

export class CorrectionBody {
  @ApiProperty({ enum: CASE_ORIGINS, required: false })
  @IsOptional()
  @IsIn(CASE_ORIGINS)
  origin?: CaseOrigin;

  /** When the province told of it. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  publishedDay?: string;
}

export class LinkBody {
  /** The case by whom this one was infected. */
  @IsUUID()
  infectedBy!: string;
}

export class JoinBody {
  /** The case of the same person that this one becomes part of. */
  @IsUUID()
  into!: string;
}

export class DoneCaseAct {
  id!: string;
  caseId!: string;
  act!: string;
  /** Of the case, after the act. */
  version!: number;
  at!: string;
}
