import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { ZONE_KINDS, type ZoneKind } from '#libs/vocabulary';
import { parseDayOrInstant } from './day-or-instant.rules.js';
import { AREA_CODE } from './zone.dto.js';
import { ZONE_STATES, type ZoneState } from './zone.js';

export class ZonesQueryString extends PageQuery {
  /** Those in force then: an instant, or a day and its end. Without it those that hold now or will hold. */
  @ApiPropertyOptional({ example: '2021-08-11' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDayOrInstant)
  on?: string;

  /** Those that touch it. */
  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(AREA_CODE)
  area?: string;

  @ApiPropertyOptional({ enum: ZONE_KINDS })
  @IsOptional()
  @IsIn(ZONE_KINDS)
  kind?: ZoneKind;
}

/** A position or an area. */
export class ZonesAtQueryString {
  @ApiPropertyOptional({ example: 9.7801 })
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @ApiPropertyOptional({ example: 105.4646 })
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  lon?: number;

  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(AREA_CODE)
  area?: string;

  /** An instant, or a day and its end; now where none is given, and today. */
  @ApiPropertyOptional({ example: '2021-08-11' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDayOrInstant)
  on?: string;
}

/** An outline may have a quarter of a megabyte: so many zones with theirs are answered at once. */
export const OUTLINES_MAX = 50;

export class ZoneDraftsQueryString extends PageQuery {
  /** `true`: each with its outline, and at most fifty a page. */
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false' })
  @IsOptional()
  @IsIn(['true', 'false'])
  outlines?: 'true' | 'false';

  /** Drafts where none is given. */
  @ApiPropertyOptional({ enum: ZONE_STATES })
  @IsOptional()
  @IsIn(ZONE_STATES)
  state?: ZoneState;

  @ApiPropertyOptional({ enum: ZONE_KINDS })
  @IsOptional()
  @IsIn(ZONE_KINDS)
  kind?: ZoneKind;
}
