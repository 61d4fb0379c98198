import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { accepted, isCalendarDate, refused, type Parsed } from '#libs/vocabulary';

export const parseDay = (typed: unknown): Parsed<string> =>
  typeof typed === 'string' && isCalendarDate(typed) ? accepted(typed) : refused('malformed');

/** The day of which something is told. */
export class DayQuery {
  /** Today where none is given. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;
}
