import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SUPPLY_STATEMENT_KINDS, type SupplyStatementKind } from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import { ESSENTIAL_GOODS, freeText, parsePhone, type EssentialGood } from '#libs/vocabulary';
import { ShownStateDto } from '../supply-points/supply-point-views.dto.js';

const NOTE_CHARACTERS_MAX = 500;
const TOKEN_CHARACTERS_MAX = 100;
export const REPORT_DECISIONS = ['believed', 'contradicted'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];
const REPORT_ORDERS = ['newest-first', 'disputed-first'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];

export class ReportCodeBody {
  /** To which the code goes. @example "0912 345 678" */
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

/** Alike for every phone. */
export class ReportCodeSent {
  /** Until when the code can be told. */
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

/** What somebody saw at a point: a citizen by a phone and its code, or by the token of the day; an officer by neither. */
export class SupplyReportBody {
  @ApiProperty({ enum: SUPPLY_STATEMENT_KINDS })
  @IsIn(SUPPLY_STATEMENT_KINDS)
  kind!: SupplyStatementKind;

  /** Of `has` and `out-of`. */
  @ApiPropertyOptional({ enum: ESSENTIAL_GOODS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ESSENTIAL_GOODS.length)
  @ArrayUnique()
  @IsIn(ESSENTIAL_GOODS, { each: true })
  goods?: EssentialGood[];

  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;

  /** As it came by SMS. @example "041582" */
  @IsOptional()
  @Matches(/^\d{6}$/)
  code?: string;

  /** Of an earlier report of the same day, in place of phone and code. */
  @IsOptional()
  @IsString()
  @MaxLength(TOKEN_CHARACTERS_MAX)
  token?: string;
}

export class SupplyReportTaken {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: SUPPLY_STATEMENT_KINDS })
  kind!: SupplyStatementKind;
  @ApiProperty({ enum: ESSENTIAL_GOODS, isArray: true })
  goods!: EssentialGood[];
  /** What is shown of the point now. */
  state!: ShownStateDto;
  /** For further reports of the day by the same phone; null for officers. */
  token!: string | null;
}

export class SupplyReportsQuery extends PageQuery {
  /** Of this commune only. */
  @IsOptional()
  @Matches(/^\d{5}$/)
  commune?: string;

  /** Of this point only. */
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  point?: string;

  /** Undecided ones of a point that is gone for good wait for nobody. */
  @ApiPropertyOptional({ enum: ['undecided', 'decided'] })
  @IsOptional()
  @IsIn(['undecided', 'decided'])
  status?: 'undecided' | 'decided';

  /** `disputed-first`: those of points that are disputed now, then the others; of both the oldest first. */
  @ApiPropertyOptional({ enum: REPORT_ORDERS, default: 'newest-first' })
  @IsIn(REPORT_ORDERS)
  order: ReportOrder = 'newest-first';
}

/** A report as officers see it; never by whom. */
export class SupplyReportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  supplyPointId!: string;
  supplyPointName!: string;
  /** What is shown of the point now; null where it is gone for good. */
  @ApiProperty({ type: ShownStateDto, nullable: true })
  supplyPointState!: ShownStateDto | null;
  communeCode!: string;
  @ApiProperty({ enum: SUPPLY_STATEMENT_KINDS })
  kind!: SupplyStatementKind;
  @ApiProperty({ enum: ESSENTIAL_GOODS, isArray: true })
  goods!: EssentialGood[];
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** False where it counts for nothing: the phone had been contradicted too often. */
  heard!: boolean;
  /** At how many points the same phone was contradicted lately. */
  phoneContradictions!: number;
  @ApiProperty({ enum: REPORT_DECISIONS, nullable: true })
  decision!: ReportDecision | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;
  note!: string | null;
}

export class SupplyReportsPage {
  items!: SupplyReportDto[];
  nextCursor!: string | null;
}

export class DecideReportBody {
  @ApiProperty({ enum: REPORT_DECISIONS })
  @IsIn(REPORT_DECISIONS)
  decision!: ReportDecision;

  /** Why; never a person's name or phone. */
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class DecidedSupplyReport {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: REPORT_DECISIONS })
  decision!: ReportDecision;
}
