import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseInstant, VACCINES, type Vaccine } from '#libs/vocabulary';
import { parseLot } from '../lots/lot-number.rules.js';

const REASON_CHARACTERS_MAX = 300;
const COLDEST_C = -200;
const WARMEST_C = 100;

/** The lot was too warm or too cold at a point. */
export class BeginQuarantineBody {
  @ApiProperty({ example: 'ABV1234' })
  @IsString()
  @ParsedBy(parseLot)
  lot!: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  /** The facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  /** Since when; now unless given. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  since?: string;

  /** The lowest that was measured, in degrees Celsius, to the tenth. */
  @ApiPropertyOptional({ minimum: COLDEST_C, maximum: WARMEST_C })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(COLDEST_C)
  @Max(WARMEST_C)
  lowestC?: number;

  @ApiPropertyOptional({ minimum: COLDEST_C, maximum: WARMEST_C, example: 11.5 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(COLDEST_C)
  @Max(WARMEST_C)
  highestC?: number;

  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Tủ lạnh mất điện trong đêm' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class ReleaseQuarantineBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Nhà sản xuất xác nhận vẫn dùng được' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class QuarantinesQueryString extends PageQuery {
  /** Only those that have not ended. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

export class QuarantineAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: string;
  lot!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date-time' })
  since!: string;
  @ApiProperty({ type: Number, nullable: true })
  lowestC!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  highestC!: number | null;
  reason!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;
  /** `destroyed`: all of it, by a movement of the stock. */
  @ApiProperty({ type: String, enum: ['released', 'destroyed'], nullable: true })
  endedAs!: 'released' | 'destroyed' | null;
  @ApiProperty({ type: String, nullable: true })
  endReason!: string | null;
}

export class QuarantinesPage {
  items!: QuarantineAnswer[];
  nextCursor!: string | null;
}
