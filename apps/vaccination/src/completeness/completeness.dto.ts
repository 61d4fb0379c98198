import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { ParsedBy } from '#libs/http';
import { parseDate } from '#libs/vocabulary';

/** No facility of the province gives as many in a day. */
const DECLARED_MAX = 100_000;

export class CompletenessQueryString {
  /** One facility; all that one may see unless it is named. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  /** The first day in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-01', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  from!: string;

  /** The last day. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  to!: string;
}

export class DeclareDayBody {
  /** How many doses the facility gave on that day. */
  @ApiProperty({ minimum: 0, maximum: DECLARED_MAX, example: 412 })
  @IsInt()
  @Min(0)
  @Max(DECLARED_MAX)
  declared!: number;
}

/** One facility on one day. */
export class CompletenessDay {
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  /** Null while the facility has not said how many it gave. */
  declared!: number | null;
  /** Doses of that day that stand in the ledger, each once. */
  entered!: number;
  /** Of those entered, whose person was found in the population register. */
  verified!: number;
  /** Of those not verified, whose person the police or the health station has sought and not found. */
  notFound!: number;
  /** Of those entered, what the national platform has. */
  nationalSent!: number;
  nationalAccepted!: number;
  nationalRefused!: number;
  /** Declared and not entered. */
  backlog!: number;
  /** Days since then; null without a backlog. */
  backlogAgeDays!: number | null;
  @ApiProperty({ format: 'date-time', nullable: true })
  signedAt!: string | null;
  /** Since when a signed day is open again, because a dose of it was changed. */
  @ApiProperty({ format: 'date-time', nullable: true })
  reopenedAt!: string | null;
}

export class CompletenessAnswer {
  items!: CompletenessDay[];
  /** Over all days of the answer. */
  total!: CompletenessTotal;
}

export class CompletenessTotal {
  declared!: number;
  entered!: number;
  verified!: number;
  notFound!: number;
  backlog!: number;
  /** Of the oldest day with a backlog; null without one. */
  backlogAgeDays!: number | null;
}
