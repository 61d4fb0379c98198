import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class DailyTableQuestion {
  /**
   * The day in Asia/Ho_Chi_Minh.
   * @example '2021-08-11'
   */
  @IsString()
  @MaxLength(10)
  day!: string;

  /**
   * Code of a province, district or commune; without it the whole province.
   * @example '930'
   */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  area?: string;

  /**
   * A whole hour: the table as it was recorded before it. Without it, it is live.
   * @example '2021-08-11T16:00:00+07:00'
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

/** What one place did with one vaccine on the day. Doses are those of the label. */
export class DailyLineAnswer {
  @ApiProperty({ example: 'TTYT-930' })
  place!: string;
  @ApiProperty({ example: 'astrazeneca' })
  vaccine!: string;
  /** Who was screened. */
  targets!: number;
  referred!: number;
  deferred!: number;
  contraindicated!: number;
  doseOne!: number;
  doseTwo!: number;
  /** In vials that were opened. */
  used!: number;
  /** Wasted out of open vials, and destroyed unopened. */
  destroyed!: number;
  /** Null where reactions are not counted. */
  commonReactions!: number | null;
  severeReactions!: number | null;
  /** Doses after the second, for which the form has no column. */
  notes!: string;
}

export class DailyTableAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;
  area!: string | null;
  asOf!: string | null;
  /** Whether every source has passed `asOf`, so that the table will not change. */
  settled!: boolean;
  lines!: DailyLineAnswer[];
}
