import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, publicText } from '#libs/vocabulary';
import { parseDay } from '../day.dto.js';

const NAME_CHARACTERS_MAX = 100;
const REASON_CHARACTERS_MAX = 500;
const YES_OR_NO = ['true', 'false'] as const;

/** Which hamlets are listed. */
export class HamletsQueryString extends PageQuery {
  /** Those of a day; today where none is given. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;

  /** With `true` those too that are there no more. */
  @ApiPropertyOptional({ enum: YES_OR_NO, default: 'false' })
  @IsOptional()
  @IsIn(YES_OR_NO)
  ended?: (typeof YES_OR_NO)[number];
}

export class HamletBody {
  /** @example "Ấp 3" */
  @ApiProperty({ maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  name!: string;

  /** WGS 84, degrees; in Vietnam, so that swapped axes are found. */
  @ApiProperty({ minimum: 6, maximum: 24 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(6)
  @Max(24)
  latitude!: number;

  @ApiProperty({ minimum: 102, maximum: 118 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(102)
  @Max(118)
  longitude!: number;
}

/** Ends a hamlet: one that was dissolved, became part of another, or was registered by mistake. */
export class EndHamletBody {
  /** The first day on which it is there no more. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  validTo!: string;

  /** Everybody reads it. @example "Sáp nhập vào Ấp 4 theo Nghị quyết 12/NQ-HĐND" */
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class HamletView {
  /** The commune's code and a number. @example "31321-03" */
  code!: string;
  communeCode!: string;
  name!: string;
  latitude!: number;
  longitude!: number;
  /** For `If-Match`. */
  version!: number;
  /** The first day on which it is there no more; null while nobody has ended it. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  validTo!: string | null;
  endReason!: string | null;
}

export class HamletVersionView {
  /** From 1. */
  version!: number;
  name!: string;
  latitude!: number;
  longitude!: number;
  @ApiProperty({ format: 'date', nullable: true, type: String })
  validTo!: string | null;
  endReason!: string | null;
  /** Null of a change that was made before versions were kept. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  recordedAt!: string | null;
}

export class HamletHistory {
  code!: string;
  /** The oldest first. */
  @ApiProperty({ type: [HamletVersionView] })
  items!: HamletVersionView[];
}

export class HamletsPage {
  items!: HamletView[];
  nextCursor!: string | null;
}
