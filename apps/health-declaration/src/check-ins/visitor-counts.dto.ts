import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseCalendarDate } from '../declarations/form-fields.rules.js';

export class VisitorCountsQuery {
  /** Local day; today without it. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  day?: string;
}

export class VisitorsOfHour {
  /** 0 to 23, in Asia/Ho_Chi_Minh. */
  hour!: number;
  /** Who entered in this hour. */
  checkedIn!: number;
  /** Who was inside at its end; in the running hour, now. */
  inside!: number;
}

/** How many people, and nobody by name. */
export class VisitorCounts {
  placeCode!: string;
  day!: string;
  /** Those that have begun, in their order. */
  hours!: VisitorsOfHour[];
}
