import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { parseDate, VACCINES, type Vaccine } from '#libs/vocabulary';
import { parseLot } from '../lots/lot-number.rules.js';

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SHIFTS_MAX = 48;
const CAPACITY_MAX = 10_000;
const TABLES_MAX = 500;
const LOTS_MAX = 20;
export const SESSION_STATES = ['open', 'closed'] as const;

export class SessionShiftBody {
  @ApiProperty({ example: '07:30' })
  @Matches(TIME_OF_DAY)
  startsAt!: string;

  @ApiProperty({ example: '08:30' })
  @Matches(TIME_OF_DAY)
  endsAt!: string;

  /** People who can be vaccinated in it. */
  @ApiProperty({ minimum: 1, maximum: CAPACITY_MAX })
  @IsInt()
  @Min(1)
  @Max(CAPACITY_MAX)
  capacity!: number;
}

export class SessionLotBody {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  @ApiProperty({ example: 'ABV1234' })
  @IsString()
  @ParsedBy(parseLot)
  lot!: string;
}

/** What is vaccinated with. */
class SessionVaccines {
  /** Of the campaign's; all of them unless given. */
  @ApiPropertyOptional({ enum: VACCINES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(VACCINES, { each: true })
  vaccines?: Vaccine[];

  /** Lots that are meant for it. */
  @ApiPropertyOptional({ type: [SessionLotBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LOTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => SessionLotBody)
  lots?: SessionLotBody[];
}

/** What may be changed while the session is open; what is left out stays. */
export class ChangeSessionBody extends SessionVaccines {
  /** All of them, in the order of the day. */
  @ApiPropertyOptional({ type: [SessionShiftBody] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHIFTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => SessionShiftBody)
  shifts?: SessionShiftBody[];

  @ApiPropertyOptional({ minimum: 1, maximum: TABLES_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(TABLES_MAX)
  tables?: number;
}

/** No subclass of what changes a session: that something may be left out would be inherited. */
export class PlanSessionBody extends SessionVaccines {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  campaignId!: string;

  @ApiProperty({ example: 'TTYT-930' })
  @Matches(FACILITY_CODE)
  facilityCode!: string;

  /** In Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  day!: string;

  /** In the order of the day. */
  @ApiProperty({ type: [SessionShiftBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHIFTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => SessionShiftBody)
  shifts!: SessionShiftBody[];

  /** At which is vaccinated at a time. */
  @ApiProperty({ minimum: 1, maximum: TABLES_MAX })
  @IsInt()
  @Min(1)
  @Max(TABLES_MAX)
  tables!: number;
}

export class SessionsQueryString extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  campaign?: string;

  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  day?: string;
}

export class SessionShiftAnswer {
  /** From 1, in the order of the day. */
  shift!: number;
  startsAt!: string;
  endsAt!: string;
  capacity!: number;
  /** Invitations that stand: neither declined nor absent. */
  invited!: number;
}

export class SessionLotAnswer {
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
}

/** What first made the close of a session untrue. */
export class ChangedAfterClose {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** The entry that came late, was withdrawn, corrected, or taken out as of another day or point. */
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
}

/** A day of a campaign at a point. */
export class SessionAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  campaignId!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ enum: SESSION_STATES })
  state!: (typeof SESSION_STATES)[number];
  tables!: number;
  /** Of all shifts. */
  capacity!: number;
  shifts!: SessionShiftAnswer[];
  @ApiProperty({ enum: VACCINES, isArray: true })
  vaccines!: Vaccine[];
  lots!: SessionLotAnswer[];
  @ApiProperty({ format: 'date-time' })
  plannedAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  closedAt!: string | null;
  /** Why something is unexplained of the vials; null where nothing is. */
  @ApiProperty({ nullable: true, type: String })
  closeReason!: string | null;
  /** Its balances were closed with other doses than it has now: see them, and close them anew. Null while they hold. */
  @ApiProperty({ type: ChangedAfterClose, nullable: true })
  changedAfterClose!: ChangedAfterClose | null;
  /** For `If-Match`. */
  version!: number;
}

export class SessionsPage {
  items!: SessionAnswer[];
  nextCursor!: string | null;
}
