import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import { parseDate } from '#libs/vocabulary';

/** Rows of one file. */
export const EXPORT_ROWS_MAX = 5_000;

export class ExportDosesBody {
  /** Whose doses; without it those of everybody for whom one speaks. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  /** First day on which they were given, in Asia/Ho_Chi_Minh. */
  @ApiPropertyOptional({ example: '2021-08-01', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  from?: string;

  /** Last day. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  to?: string;

  /** Also what the platform has refused and nobody has changed since; what was corrected or verified comes by itself. */
  @IsOptional()
  @IsBoolean()
  includeRefused?: boolean;

  @ApiPropertyOptional({ default: EXPORT_ROWS_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(EXPORT_ROWS_MAX)
  limit?: number;
}

/** A file of doses for the national platform, and what has become of them. */
export class NationalExportAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Null where it is about several facilities. */
  @ApiProperty({ nullable: true, type: String })
  facility!: string | null;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  doses!: number;

  /** More are waiting than one file takes. */
  more!: boolean;

  /** Third and later doses of the same days, for which the template has no columns: they are in no file. */
  withoutColumns!: number;

  /** Facilities of the file of which the register has no code of the platform: the file has our own. */
  @ApiProperty({ type: [String], example: ['TTYT-930'] })
  facilitiesWithoutCode!: string[];

  waiting!: number;
  accepted!: number;
  refused!: number;

  /** Changed or withdrawn since, or sent again in another file. */
  changed!: number;
}
