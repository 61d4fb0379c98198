import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  accepted,
  freeText,
  refused,
  RESULT_VALUES,
  TEST_METHODS,
  type Parsed,
  type ResultValue,
  type TestMethod,
  parseDate,
} from '#libs/vocabulary';
import { LOT_KINDS, STOCK_MOVEMENTS, type LotKind, type StockMovement } from './reagent-lot.rules.js';

const NAME_CHARACTERS_MAX = 120;
const REASON_CHARACTERS_MAX = 300;
/** Tests of one lot at most. */
const QUANTITY_MAX = 1_000_000;
const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
export const LOT_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

export function readLotCode(given: string): Parsed<string> {
  return LOT_CODE.test(given) ? accepted(given) : refused('malformed');
}

export class RegisterLotBody {
  @ApiProperty({ example: 'RT-2108-07' })
  @Matches(LOT_CODE)
  code!: string;

  @ApiProperty({ enum: LOT_KINDS })
  @IsIn(LOT_KINDS)
  kind!: LotKind;

  @ApiProperty({ enum: TEST_METHODS })
  @IsIn(TEST_METHODS)
  method!: TestMethod;

  @ApiProperty({ example: 'Sao Thái Dương', maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  manufacturer!: string;

  @ApiProperty({ example: 'STANDARD Q COVID-19 Ag', maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  product!: string;

  /** The last day on which it may be used. */
  @ApiProperty({ example: '2022-03-31' })
  @IsString()
  @ParsedBy(parseDate)
  expiresOn!: string;

  /** How many tests can be made with it. */
  @IsInt()
  @Min(1)
  @Max(QUANTITY_MAX)
  quantity!: number;

  /** Whose it is; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratoryCode?: string;
}

export class StockMovementBody {
  /** `counted` sets the stock to what was found. */
  @ApiProperty({ enum: STOCK_MOVEMENTS })
  @IsIn(STOCK_MOVEMENTS)
  kind!: StockMovement;

  @IsInt()
  @Min(0)
  @Max(QUANTITY_MAX)
  quantity!: number;
}

export class RecallBody {
  /** Of the lot, never of a person. */
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Recalled by the manufacturer' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

/** Which laboratory, where several have a lot with this code. */
export class LotOfQuery {
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;
}

export class LotResultsQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;
}

export class LotsFilterQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;

  /** Only those that were recalled, or only the others. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  recalled?: boolean;
}

export class LotAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  code!: string;

  laboratoryCode!: string;

  @ApiProperty({ enum: LOT_KINDS })
  kind!: LotKind;

  @ApiProperty({ enum: TEST_METHODS })
  method!: TestMethod;

  manufacturer!: string;

  product!: string;

  @ApiProperty({ format: 'date' })
  expiresOn!: string;

  /** As it was registered. */
  quantity!: number;

  /** What is left. */
  stock!: number;

  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recalledAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  recallReason!: string | null;
}

export class LotsPage {
  @ApiProperty({ type: [LotAnswer] })
  items!: LotAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class StockMovementAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: [...STOCK_MOVEMENTS, 'used'] })
  kind!: StockMovement | 'used';

  /** Tests that came (positive) or went (negative). */
  change!: number;

  /** What was left then. */
  stock!: number;

  @ApiProperty({ format: 'date-time' })
  movedAt!: string;
}

export class ShownLot extends LotAnswer {
  /** The latest first. */
  @ApiProperty({ type: [StockMovementAnswer] })
  movements!: StockMovementAnswer[];
}

export class RecallAnswer extends LotAnswer {
  /** How many results were made with it; they are listed under `…/results`. */
  results!: number;
}

export class LotResult {
  /** Of a specimen. */
  @ApiPropertyOptional({ format: 'uuid' })
  specimenId?: string;

  barcode?: string;

  /** Absent for our own labels. */
  assigner?: string;

  /** Of the tube of a pool. */
  poolCode?: string;

  version!: number;

  state!: string;

  @ApiProperty({ enum: RESULT_VALUES })
  value!: ResultValue;

  @ApiProperty({ format: 'date-time' })
  testedAt!: string;
}

export class LotResultsPage {
  @ApiProperty({ type: [LotResult] })
  items!: LotResult[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
