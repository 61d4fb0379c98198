import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { SUPPLY_STATEMENT_KINDS, type SupplyStatementKind } from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  ESSENTIAL_GOODS,
  SHOWN_STATES,
  STATEMENT_SOURCES,
  STOCK_STATES,
  SUPPLY_POINT_KINDS,
  type EssentialGood,
  type ShownState,
  type StatementSource,
  type SupplyPointKind,
} from '#libs/vocabulary';
import { parseNear, parseOpen } from './parse-near.js';
import { SupplyPointFields } from './supply-point-fields.dto.js';

/** Metres. Nobody goes further for food, and no plane is good for more. */
export const RADIUS_M_MAX = 50_000;
export const RADIUS_M_DEFAULT = 5_000;
const SHOWN_STOCK = ['unknown', ...STOCK_STATES, 'disputed'] as const;

/** What is shown of a point, and how sure it is. */
export class ShownStateDto {
  /** `unknown` where nobody said it, or long ago; `disputed` where what was said disagrees, or too few say it. */
  @ApiProperty({ enum: SHOWN_STATES })
  value!: ShownState;
  /** Since when it is said; of a dispute since the first word against the other. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  since!: string | null;
  @ApiProperty({ enum: STATEMENT_SOURCES, nullable: true })
  source!: StatementSource | null;
  /** From 0 to 1, to two decimals; it fades. */
  confidence!: number;
}

export class ShownGoodDto {
  @ApiProperty({ enum: ESSENTIAL_GOODS })
  good!: EssentialGood;
  @ApiProperty({ enum: SHOWN_STOCK })
  value!: (typeof SHOWN_STOCK)[number];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  since!: string | null;
  @ApiProperty({ enum: STATEMENT_SOURCES, nullable: true })
  source!: StatementSource | null;
  confidence!: number;
}

export class HoursDto {
  from!: string;
  to!: string;
}

/** Who may come on a day. */
export class WhoMayComeDto {
  day!: string;
  /** Which vouchers are good on the day; null where none is asked for. */
  @ApiProperty({ enum: ['even', 'odd'], nullable: true })
  vouchers!: string | null;
  /** Empty where the rule knows no hours: then those of the point hold. */
  hours!: HoursDto[];
  document!: string | null;
  /** False where nobody has seen the document. */
  verified!: boolean;
}

/** What everybody may know of a point of essential goods. */
export class SupplyPointDto extends SupplyPointFields {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Whole metres; null where no position was asked about. */
  distanceM!: number | null;
  state!: ShownStateDto;
  /** What is sold there, and what else was spoken of. */
  @ApiProperty({ type: ShownGoodDto, isArray: true })
  goods!: ShownGoodDto[];
  /** By what is said and by the hours together; null where nobody can say. */
  @ApiProperty({ type: Boolean, nullable: true })
  openNow!: boolean | null;
  @ApiProperty({ type: WhoMayComeDto, nullable: true })
  whoMayCome!: WhoMayComeDto | null;
}

export class SupplyPointsPage {
  items!: SupplyPointDto[];
  /** Null on the last page. */
  nextCursor!: string | null;
}

/** What somebody said; never who. */
export class StatementDto {
  @ApiProperty({ enum: STATEMENT_SOURCES })
  source!: StatementSource;
  @ApiProperty({ enum: SUPPLY_STATEMENT_KINDS })
  kind!: SupplyStatementKind;
  @ApiProperty({ enum: ESSENTIAL_GOODS, isArray: true })
  goods!: EssentialGood[];
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** How far it alone is still believed, from 0 to 1. */
  confidence!: number;
}

export class SupplyPointWithStatements extends SupplyPointDto {
  /** The last ones, the newest first. */
  statements!: StatementDto[];
}

export class SupplyPointsQuery extends PageQuery {
  /** Where one is: latitude and longitude, degrees. Without it, `commune` must be given. @example "9.784,105.471" */
  @IsOptional()
  @ParsedBy(parseNear)
  near?: string;

  /** Metres around `near`. */
  @ApiPropertyOptional({ minimum: 1, maximum: RADIUS_M_MAX, default: RADIUS_M_DEFAULT })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(RADIUS_M_MAX)
  radius?: number;

  /** One of these. */
  @ApiPropertyOptional({ enum: SUPPLY_POINT_KINDS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SUPPLY_POINT_KINDS.length)
  @ArrayUnique()
  @IsIn(SUPPLY_POINT_KINDS, { each: true })
  kind?: SupplyPointKind[];

  /** Only what is open: `now`, or at an instant of the next fortnight. By hours and by what is said together. */
  @ApiPropertyOptional({ example: 'now' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseOpen)
  open?: string;

  /** Only where each of these is sold, and not said to be out of stock. */
  @ApiPropertyOptional({ enum: ESSENTIAL_GOODS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ESSENTIAL_GOODS.length)
  @ArrayUnique()
  @IsIn(ESSENTIAL_GOODS, { each: true })
  goods?: EssentialGood[];

  /** Only in this commune. @example "31321" */
  @IsOptional()
  @Matches(/^\d{5}$/)
  commune?: string;
}
