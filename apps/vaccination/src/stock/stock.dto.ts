import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseInstant, VACCINES, type Vaccine } from '#libs/vocabulary';
import { parseLot } from '../lots/lot-number.rules.js';
import { STOCK_MOVEMENTS, VIALS_MAX, type StockMovementKind } from './stock.rules.js';

const REASON_CHARACTERS_MAX = 300;
const MICROLITRES_MAX = 1_000_000_000;
export const STOCK_STATES = ['usable', 'expired', 'quarantined', 'recalled'] as const;
export type StockStatus = (typeof STOCK_STATES)[number];

export class StockMovementBody {
  /** `count` sets the stock to what was found; `transfer` is in transit until its `arrival`. */
  @ApiProperty({ enum: STOCK_MOVEMENTS })
  @IsIn(STOCK_MOVEMENTS)
  kind!: StockMovementKind;

  @ApiProperty({ example: 'ABV1234' })
  @IsString()
  @ParsedBy(parseLot)
  lot!: string;

  /** Where several vaccines have a lot with this number. */
  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  /** Whose stock it is; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  /** Of all kinds but `overfill` and `wastage`. */
  @ApiPropertyOptional({ minimum: 0, maximum: VIALS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(VIALS_MAX)
  vials?: number;

  /** Out of open vials, or found in them: of `overfill`, `use`, `wastage` and `count`. */
  @ApiPropertyOptional({ minimum: 0, maximum: VIALS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(VIALS_MAX)
  doses?: number;

  /** The same by volume. */
  @ApiPropertyOptional({ minimum: 0, maximum: MICROLITRES_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MICROLITRES_MAX)
  microlitres?: number;

  /** Of a `transfer`. */
  @ApiPropertyOptional({ example: 'TTYT-931' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  toFacilityCode?: string;

  /** Of an `arrival`. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  transferId?: string;

  /** Of the vials, never of a person. Needed of what goes without being given, and of every difference. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;

  /** When it happened; now unless given. */
  @ApiPropertyOptional({ example: '2021-08-11T08:15:00+07:00', format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  at?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}

export class StockQueryString extends PageQuery {
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;
}

export class TransfersQueryString extends PageQuery {
  /** Only those that are still in transit. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

/** What is left. */
export class StockLeft {
  vials!: number;
  /** Of the vials. */
  thawedVials!: number;
  openMicrolitres!: number;
  /** Closed and open, in millilitres. */
  millilitres!: number;
}

export class StockMovementAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: STOCK_MOVEMENTS })
  kind!: StockMovementKind;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** Vials that came (positive) or went (negative). */
  vials!: number;
  openMicrolitres!: number;
  @ApiProperty({ type: Number, nullable: true })
  doses!: number | null;
  /** Until when what was thawed or opened is good; null where no deadline is known. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  useUntil!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  transferId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sessionId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** `past-deadline`: out of vials that were opened or thawed too long ago. */
  warnings!: string[];
  /** What was left then. */
  left!: StockLeft;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class StockMovementsPage {
  items!: StockMovementAnswer[];
  nextCursor!: string | null;
}

/** A lot at a point. */
export class StockAnswer extends StockLeft {
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
  @ApiProperty({ enum: STOCK_STATES })
  status!: StockStatus;
  /** Vials that are on their way here. */
  inTransit!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  thawedUseUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openUseUntil!: string | null;
}

export class StockPage {
  items!: StockAnswer[];
  nextCursor!: string | null;
}

export class StockTransferAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  fromFacilityCode!: string;
  toFacilityCode!: string;
  vials!: number;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  receivedVials!: number | null;
  @ApiProperty({ type: String, nullable: true })
  differenceReason!: string | null;
}

export class StockTransfersPage {
  items!: StockTransferAnswer[];
  nextCursor!: string | null;
}
