import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { parseDate, parseFullName, parsePhone } from '#libs/vocabulary';
import { parseStaffId } from './staff-id.rules.js';
import { SUPPORT_SHIFTS, type SupportShift } from './support-duty.js';

export class RosterDutyBody {
  /** The point; that of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  /** In Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  day!: string;

  @ApiProperty({ enum: SUPPORT_SHIFTS })
  @IsIn(SUPPORT_SHIFTS)
  shift!: SupportShift;

  /** As the roster calls the person; never a name. */
  @ApiProperty({ example: 'IT-04' })
  @IsString()
  @ParsedBy(parseStaffId)
  staffId!: string;

  @ApiProperty({ example: 'Nguyễn Văn Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: '0300 000 678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

export class DutiesQueryString extends PageQuery {
  /** One point; all that one may see unless it is named. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  /** The first day in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  from!: string;

  /** The last day. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  to!: string;
}

export class SupportDutyAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ enum: SUPPORT_SHIFTS })
  shift!: SupportShift;
  staffId!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class ShownDuty extends SupportDutyAnswer {
  fullName!: string;
  phone!: string;
  /** Null while it stands. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  withdrawnAt!: string | null;
}

export class DutiesPage {
  items!: ShownDuty[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor!: string | null;
}

export class WithdrawnDutyAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  withdrawnAt!: string;
}
