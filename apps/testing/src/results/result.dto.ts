import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  freeText,
  parseInstant,
  RESULT_VALUES,
  TEST_METHODS,
  type ResultValue,
  type TestMethod,
} from '#libs/vocabulary';
import { RESULT_STATES, type ResultState } from './given-result.js';
import { readCt } from './result-fields.rules.js';
import { VALIDATION_DECISIONS, type ValidationDecision } from './validation.rules.js';

const DEVICE_CHARACTERS_MAX = 80;
const REASON_CHARACTERS_MAX = 1_000;
const LOT = /^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$/;
/** A reason of the longest text in Vietnamese with all its marks, and eight genes. */
export const RESULT_BYTES_MAX = 6_144;

export const CT_SCHEMA = {
  type: 'object' as const,
  additionalProperties: { type: 'number' as const },
  description: 'Gene → cycle threshold; of RT-PCR alone.',
  example: { ORF1ab: 22.4, N: 23.1 },
};

export class EnterResultBody {
  @ApiProperty({ enum: TEST_METHODS })
  @IsIn(TEST_METHODS)
  method!: TestMethod;

  @ApiProperty({ enum: RESULT_VALUES })
  @IsIn(RESULT_VALUES)
  value!: ResultValue;

  @ApiPropertyOptional(CT_SCHEMA)
  @IsOptional()
  @ParsedBy(readCt)
  ct?: Record<string, number>;

  @ApiProperty({ example: '2021-08-11T13:30:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  testedAt!: string;

  @ApiPropertyOptional({ maxLength: DEVICE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DEVICE_CHARACTERS_MAX))
  device?: string;

  /** The lot of the reagent or kit. */
  @ApiPropertyOptional({ example: 'RT2108-01' })
  @IsOptional()
  @Matches(LOT)
  lotCode?: string;
}

export class ValidateResultBody {
  @ApiPropertyOptional({ enum: VALIDATION_DECISIONS, default: 'approve' })
  @IsOptional()
  @IsIn(VALIDATION_DECISIONS)
  decision?: ValidationDecision;

  /** Why it is rejected; it is sealed. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

/** A new value, or a withdrawal. */
export class AmendResultBody {
  @ApiPropertyOptional({ enum: RESULT_VALUES })
  @IsOptional()
  @IsIn(RESULT_VALUES)
  value?: ResultValue;

  @ApiPropertyOptional({ ...CT_SCHEMA, description: 'Of the new value; as before where the value stays.' })
  @IsOptional()
  @ParsedBy(readCt)
  ct?: Record<string, number>;

  /** Takes the result back and puts nothing in its place; a new specimen is asked for. */
  @ApiPropertyOptional({ enum: [true] })
  @IsOptional()
  @Equals(true)
  withdraw?: true;

  /** It is sealed. */
  @ApiProperty({ example: 'Nhầm ống nghiệm giữa hai người', maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class ResultAnswer {
  version!: number;

  /** What this request made of it. */
  @ApiProperty({ enum: RESULT_STATES })
  state!: ResultState;

  @ApiPropertyOptional({ format: 'date-time' })
  releasedAt?: string;

  /** What does not fit together: it is taken, and on the record. */
  warnings!: string[];
}
