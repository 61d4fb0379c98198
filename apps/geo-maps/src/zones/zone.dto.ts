import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ZONE_AREAS_MAX } from '#libs/contracts';
import { ParsedBy } from '#libs/http';
import {
  DIRECTIVES,
  freeText,
  parseDate,
  publicText,
  ZONE_KINDS,
  type Directive,
  type ZoneKind,
} from '#libs/vocabulary';
import { parseDayOrInstant } from './day-or-instant.rules.js';

/** An outline of two thousand positions, and the rest. */
export const ZONE_BYTES_MAX = 262_144;
export const NAME_CHARACTERS_MAX = 200;
export const REASON_CHARACTERS_MAX = 500;
const DOCUMENT_CHARACTERS_MAX = 80;
const ISSUER_CHARACTERS_MAX = 200;
/** A province, district, commune, or a hamlet of a commune. */
export const AREA_CODE = /^\d{2}(?:\d|\d{3}(?:-[a-z0-9-]{1,40})?)?$/;

export class ZoneDocumentBody {
  @ApiProperty({ example: '1485/QĐ-UBND', maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  number!: string;

  @ApiPropertyOptional({ format: 'date', example: '2021-08-10' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  issuedOn?: string;

  @ApiProperty({ example: 'UBND thành phố Vị Thanh', maxLength: ISSUER_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ISSUER_CHARACTERS_MAX))
  issuedBy!: string;
}

/** What a draft says. A change says all of it anew. */
export class ZoneDraftBody {
  /** Of streets and hamlets, never of a person or a home: it is published. */
  @ApiProperty({ example: 'Khu vực 2, hẻm 12 đường Trần Hưng Đạo', maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(NAME_CHARACTERS_MAX))
  name!: string;

  @ApiProperty({ enum: ZONE_KINDS })
  @IsIn(ZONE_KINDS)
  kind!: ZoneKind;

  /** Of a directive area, and of none other. */
  @ApiPropertyOptional({ enum: DIRECTIVES })
  @IsOptional()
  @IsIn(DIRECTIVES)
  directive?: Directive;

  /** Units and hamlets of one's own areas. Without an outline the zone covers them whole. */
  @ApiProperty({ type: [String], example: ['31318'], maxItems: ZONE_AREAS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ZONE_AREAS_MAX)
  @ArrayUnique()
  @Matches(AREA_CODE, { each: true })
  areaCodes!: string[];

  /** Polygon or MultiPolygon of GeoJSON, longitude first; it lies in the areas that are named. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  outline?: Record<string, unknown>;

  /** An instant, or a day: its beginning in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-11T00:00:00+07:00' })
  @IsString()
  @ParsedBy(parseDayOrInstant)
  from!: string;

  /** The first instant at which it holds no longer, or the first day; left out until further notice. */
  @ApiPropertyOptional({ example: '2021-08-25' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDayOrInstant)
  to?: string;

  @ApiProperty({ type: ZoneDocumentBody })
  @IsObject()
  @ValidateNested()
  @Type(() => ZoneDocumentBody)
  document!: ZoneDocumentBody;
}

export const ZONE_DECISIONS = ['publish', 'reject'] as const;

export class ZoneDecisionBody {
  @ApiProperty({ enum: ZONE_DECISIONS })
  @IsIn(ZONE_DECISIONS)
  decision!: (typeof ZONE_DECISIONS)[number];

  /** Of a rejection always. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

export class ZoneEndingBody {
  /** The first instant at which it holds no longer, or the first day. */
  @ApiProperty({ example: '2021-08-18T00:00:00+07:00' })
  @IsString()
  @ParsedBy(parseDayOrInstant)
  at!: string;

  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;

  /** The order that ends it, where there is one. */
  @ApiPropertyOptional({ type: ZoneDocumentBody })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ZoneDocumentBody)
  document?: ZoneDocumentBody;
}

export class WithdrawalBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}
