import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import { freeText, parseDate, VACCINES, type Vaccine } from '#libs/vocabulary';
import { parseLot } from '../lots/lot-number.rules.js';

const REASON_CHARACTERS_MAX = 300;

export class BalanceQueryString {
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

  /** In Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  day!: string;
}

export class CloseBalanceBody extends BalanceQueryString {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Of the vials, never of a person. Needed where something is unexplained. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

/** In doses of the label: opened + overfill = given + wasted + unexplained. */
export class BalanceAnswer {
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  /** The opening stock; null while it was not counted. */
  @ApiProperty({ type: Number, nullable: true })
  countedVials!: number | null;
  opened!: number;
  overfill!: number;
  /** As the ledger of doses has it. */
  given!: number;
  wasted!: number;
  unexplained!: number;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** Null while it is not closed, and again once it is another than was closed. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sessionId!: string | null;
}
