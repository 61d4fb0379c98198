import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseOpeningHours } from '#libs/opening-hours';
import {
  ESSENTIAL_GOODS,
  STATED_STATES,
  STOCK_STATES,
  type EssentialGood,
  type StatedState,
  type StockState,
} from '#libs/vocabulary';
import { WhoMayComeBody } from '../supply-points/supply-point-body.dto.js';

export class OwnersGood {
  @ApiProperty({ enum: ESSENTIAL_GOODS })
  @IsIn(ESSENTIAL_GOODS)
  good!: EssentialGood;

  @ApiProperty({ enum: STOCK_STATES })
  @IsIn(STOCK_STATES)
  says!: StockState;
}

/** What an owner says of the point now. What is left out stays as it was said. */
export class OwnerStatementBody {
  @ApiPropertyOptional({ enum: STATED_STATES })
  @IsOptional()
  @IsIn(STATED_STATES)
  state?: StatedState;

  @ApiPropertyOptional({ type: OwnersGood, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ESSENTIAL_GOODS.length)
  @ValidateNested({ each: true })
  @Type(() => OwnersGood)
  goods?: OwnersGood[];

  /** In the form of OpenStreetMap's `opening_hours`. @example "Mo-Su 05:00-09:00,15:00-18:00" */
  @IsOptional()
  @ParsedBy(parseOpeningHours)
  hours?: string;

  @IsOptional()
  @IsBoolean()
  delivery?: boolean;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WhoMayComeBody)
  whoMayCome?: WhoMayComeBody;
}

export class TakenOwnerStatement {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  supplyPointId!: string;
  /** Of what the register says of the point since then. */
  supplyPointVersion!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}
