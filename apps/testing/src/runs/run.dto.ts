import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  accepted,
  freeText,
  parseInstant,
  refused,
  RESULT_VALUES,
  TEST_METHODS,
  type Parsed,
  type ResultValue,
  type TestMethod,
  parseDate,
} from '#libs/vocabulary';
import { LOT_CODE } from '../lots/lot.dto.js';
import { readPoolCode } from '../pools/pool.dto.js';
import { readCt } from '../results/result-fields.rules.js';
import { CT_SCHEMA } from '../results/result.dto.js';
import { readBarcodeText } from '../specimens/specimen-fields.rules.js';
import { CONTROLS, PLATES, type Control, type Plate } from './run.rules.js';
import { RUN_STATUSES, type RunStatus } from './run.js';

const RUN_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
const ASSIGNER = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,39}$/;
const DEVICE_CHARACTERS_MAX = 80;
const WELL_CHARACTERS_MAX = 4;
const WELLS_MAX = 384;
/** Room for the thresholds of eight genes in each well. */
export const RUN_BYTES_MAX = 512 * WELLS_MAX;

export function readRunCode(given: string): Parsed<string> {
  return RUN_CODE.test(given) ? accepted(given) : refused('malformed');
}

/** One of `barcode`, `pool` and `control`. */
export class PlannedWellBody {
  @ApiProperty({ example: 'A1' })
  @IsString()
  @MaxLength(WELL_CHARACTERS_MAX)
  well!: string;

  /** Of a specimen that the laboratory has received. */
  @IsOptional()
  @ParsedBy(readBarcodeText)
  barcode?: string;

  @IsOptional()
  @Matches(ASSIGNER)
  assigner?: string;

  /** The code of a pool. */
  @IsOptional()
  @IsString()
  @ParsedBy(readPoolCode)
  pool?: string;

  @ApiPropertyOptional({ enum: CONTROLS })
  @IsOptional()
  @IsIn(CONTROLS)
  control?: Control;
}

export class PlanRunBody {
  @ApiProperty({ example: 'PCR-2108-11-01' })
  @Matches(RUN_CODE)
  code!: string;

  @ApiProperty({ enum: TEST_METHODS })
  @IsIn(TEST_METHODS)
  method!: TestMethod;

  @ApiProperty({ example: 'CFX96', maxLength: DEVICE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(DEVICE_CHARACTERS_MAX))
  device!: string;

  @IsOptional()
  @Matches(LOT_CODE)
  lotCode?: string;

  /** Wells of the plate. */
  @ApiPropertyOptional({ enum: PLATES, default: 96 })
  @IsOptional()
  @IsIn(PLATES)
  plate?: Plate;

  /** Whose it is; the facility of whoever asks unless given. */
  @IsOptional()
  @Matches(FACILITY)
  laboratoryCode?: string;

  @ApiProperty({ type: [PlannedWellBody], minItems: 1, maxItems: WELLS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WELLS_MAX)
  @ValidateNested({ each: true })
  @Type(() => PlannedWellBody)
  wells!: PlannedWellBody[];
}

export class ToldWellBody {
  @ApiProperty({ example: 'A1' })
  @IsString()
  @MaxLength(WELL_CHARACTERS_MAX)
  well!: string;

  @ApiProperty({ enum: RESULT_VALUES })
  @IsIn(RESULT_VALUES)
  value!: ResultValue;

  @ApiPropertyOptional(CT_SCHEMA)
  @IsOptional()
  @ParsedBy(readCt)
  ct?: Record<string, number>;
}

export class EnterRunBody {
  @ApiProperty({ example: '2021-08-11T13:30:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  testedAt!: string;

  @ApiProperty({ type: [ToldWellBody], maxItems: WELLS_MAX })
  @IsArray()
  @ArrayMaxSize(WELLS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ToldWellBody)
  controls!: ToldWellBody[];

  @ApiProperty({ type: [ToldWellBody], maxItems: WELLS_MAX })
  @IsArray()
  @ArrayMaxSize(WELLS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ToldWellBody)
  wells!: ToldWellBody[];
}

/** Which laboratory, where several have a run with this code. */
export class RunOfQuery {
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;
}

/** Of the actor's own laboratory, and of those in the actor's areas. */
export class RunsFilterQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;

  @ApiPropertyOptional({ enum: RUN_STATUSES })
  @IsOptional()
  @IsIn(RUN_STATUSES)
  status?: RunStatus;

  @ApiPropertyOptional({ enum: TEST_METHODS })
  @IsOptional()
  @IsIn(TEST_METHODS)
  method?: TestMethod;

  /** Local day on which the run was planned. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  day?: string;
}

/** A yes to every well of the run that awaits one. */
export class ValidateRunBody {}

export class RunAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  code!: string;

  laboratoryCode!: string;

  @ApiProperty({ enum: TEST_METHODS })
  method!: TestMethod;

  device!: string;

  lotCode?: string;

  @ApiProperty({ enum: PLATES })
  plate!: Plate;

  @ApiProperty({ enum: RUN_STATUSES })
  status!: RunStatus;

  @ApiProperty({ format: 'date-time' })
  plannedAt!: string;

  /** How many wells are filled, controls included. */
  wells!: number;
}

export class RunWellView {
  well!: string;

  barcode?: string;

  assigner?: string;

  pool?: string;

  @ApiPropertyOptional({ enum: CONTROLS })
  control?: Control;

  /** The version of the result that the well has made, and its state then. */
  resultVersion?: number;

  resultState?: string;

  /** Why the well has made none. */
  refusal?: string;
}

export class EnteredRunAnswer {
  code!: string;

  /** `invalid`: a control has failed, no result was entered, and everything is tested again. */
  @ApiProperty({ enum: ['accepted', 'invalid'] })
  status!: RunStatus;

  @ApiProperty({ type: [RunWellView] })
  wells!: RunWellView[];
}

export class ShownRun extends RunAnswer {
  @ApiProperty({ type: [RunWellView] })
  contents!: RunWellView[];
}

export class RunsPage {
  @ApiProperty({ type: [RunAnswer] })
  items!: RunAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ValidatedRunAnswer {
  code!: string;

  /** How many wells have a result that this request has released. */
  released!: number;

  /** Without controls. `resultState` is that afterwards; `refusal` says why a well was left as it is. */
  @ApiProperty({ type: [RunWellView] })
  wells!: RunWellView[];
}
