import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText, POOL_STATUSES, RESULT_VALUES, type PoolStatus, type ResultValue } from '#libs/vocabulary';
import { readCt } from '../results/result-fields.rules.js';
import { CT_SCHEMA, EnterResultBody } from '../results/result.dto.js';
import { REVIEW_FINDINGS, type ReviewFinding } from './pool.rules.js';
import { PoolHead, ShownMember } from './pool.dto.js';

const REASON_CHARACTERS_MAX = 1_000;
const STATES = ['awaiting-validation', 'released', 'replaced', 'rejected'] as const;

export class EnterPoolResultBody extends EnterResultBody {
  /** Who tested it; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  laboratoryCode?: string;
}

export class AmendPoolResultBody {
  @ApiProperty({ enum: RESULT_VALUES })
  @IsIn(RESULT_VALUES)
  value!: ResultValue;

  @ApiPropertyOptional(CT_SCHEMA)
  @IsOptional()
  @ParsedBy(readCt)
  ct?: Record<string, number>;

  /** It is sealed, with the pool and with each member whose result follows. */
  @ApiProperty({ example: 'Đọc nhầm giếng của hai mẫu gộp', maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class PoolResultAnswer {
  version!: number;

  /** What this request made of it. */
  @ApiProperty({ enum: STATES })
  state!: (typeof STATES)[number];

  /** What the pool was then. */
  @ApiProperty({ enum: POOL_STATUSES })
  poolStatus!: PoolStatus;

  @ApiPropertyOptional({ format: 'date-time' })
  releasedAt?: string;
}

export class PoolResultView {
  version!: number;

  @ApiProperty({ enum: STATES })
  state!: (typeof STATES)[number];

  @ApiProperty({ enum: ['test', 'amendment'] })
  kind!: 'test' | 'amendment';

  method!: string;

  @ApiProperty({ enum: RESULT_VALUES })
  value!: ResultValue;

  @ApiPropertyOptional(CT_SCHEMA)
  ct?: Record<string, number>;

  device?: string;

  lotCode?: string;

  laboratoryCode!: string;

  @ApiProperty({ format: 'date-time' })
  testedAt!: string;

  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;

  enteredBy!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  validatedAt?: string;

  validatedBy?: string;

  /** Of an amendment: why. Null where a specimen's value may not be seen either, and once its time is over. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  /** Why the second person did not agree. */
  @ApiProperty({ type: String, nullable: true })
  rejection!: string | null;
}

export class ShownPool extends PoolHead {
  @ApiProperty({ type: [ShownMember] })
  members!: ShownMember[];

  /** Of the tube; the oldest first. */
  @ApiProperty({ type: [PoolResultView] })
  results!: PoolResultView[];

  @ApiPropertyOptional({ enum: REVIEW_FINDINGS })
  finding?: ReviewFinding;

  @ApiPropertyOptional({ format: 'date-time' })
  reviewedAt?: string;
}
