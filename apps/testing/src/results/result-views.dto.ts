import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '#libs/http';
import { RESULT_VALUES, TEST_METHODS, type ResultValue, type TestMethod } from '#libs/vocabulary';
import { READING_ACTIONS, type ReaderWay } from '../notices/reader.rules.js';
import { RESULT_SOURCES, RESULT_STATES, type ResultSource, type ResultState } from './given-result.js';
import { CT_SCHEMA } from './result.dto.js';
import { RESULT_KINDS, type ResultKind } from './result-state.js';

const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
const READER_WAYS = [...new Set(Object.values(READING_ACTIONS))];

export class ResultVersionView {
  version!: number;

  @ApiProperty({ enum: RESULT_STATES })
  state!: ResultState;

  @ApiProperty({ enum: RESULT_KINDS })
  kind!: ResultKind;

  @ApiProperty({ enum: TEST_METHODS })
  method!: TestMethod;

  /** Of a withdrawal: the value that it takes back. */
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

  @ApiPropertyOptional({ format: 'date-time' })
  releasedAt?: string;

  /** Why it is held back though it is validated. */
  heldReason?: string;

  @ApiProperty({ enum: RESULT_SOURCES })
  source!: ResultSource;

  warnings!: string[];
}

export class ResultsQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: RESULT_STATES, default: 'awaiting-validation' })
  @IsIn(RESULT_STATES)
  state: ResultState = 'awaiting-validation';

  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;

  @ApiPropertyOptional({ enum: TEST_METHODS })
  @IsOptional()
  @IsIn(TEST_METHODS)
  method?: TestMethod;

  @ApiPropertyOptional({ enum: RESULT_VALUES })
  @IsOptional()
  @IsIn(RESULT_VALUES)
  value?: ResultValue;
}

export class ListedResult extends ResultVersionView {
  @ApiProperty({ format: 'uuid' })
  specimenId!: string;

  barcode!: string;

  /** Absent for our own labels. */
  assigner?: string;

  @ApiProperty({ format: 'date-time' })
  collectedAt!: string;
}

export class ResultsPage {
  @ApiProperty({ type: [ListedResult] })
  items!: ListedResult[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ReadersQueryString extends PageQuery {
  @ApiPropertyOptional({ description: 'Decides between two assigners of one barcode; empty for our own labels.' })
  @IsOptional()
  @Matches(/^([A-Za-z0-9][A-Za-z0-9.:_-]{0,39})?$/)
  assigner?: string;
}

export class ReaderView {
  /** `client`, `staff`, `system`, `citizen` for whoever looked it up with the slip, or `anonymous`. */
  kind!: string;

  id!: string;

  @ApiProperty({ enum: READER_WAYS })
  way!: ReaderWay;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ReadersPage {
  @ApiProperty({ type: [ReaderView] })
  items!: ReaderView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
