import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseDate, parseInstant, publicText } from '#libs/vocabulary';
import { VISITED_PLACE_STATES, type VisitedPlaceActKind, type VisitedPlaceState } from './visited-place.js';

const NAME_CHARACTERS_MAX = 200;
const ADDRESS_CHARACTERS_MAX = 300;
const ADVICE_CHARACTERS_MAX = 500;
const REASON_CHARACTERS_MAX = 500;
const WINDOWS_MAX = 50;
const COMMUNE_CODE = /^\d{5}$/;
const DECISIONS = ['publish', 'reject'] as const;

export class VisitedWindowBody {
  @ApiProperty({ example: '2021-08-09T07:00:00+07:00' })
  @IsString()
  @ParsedBy(parseInstant)
  from!: string;

  @ApiProperty({ example: '2021-08-09T08:30:00+07:00' })
  @IsString()
  @ParsedBy(parseInstant)
  to!: string;
}

/** What a draft says. A change says all of it anew. */
export class VisitedPlaceBody {
  /** Of a public place, never of a person or a home: it is published. */
  @ApiProperty({ example: 'Chợ Vị Thanh', maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(NAME_CHARACTERS_MAX))
  name!: string;

  /** Of one's own areas. */
  @ApiProperty({ example: '31318' })
  @Matches(COMMUNE_CODE)
  communeCode!: string;

  @ApiPropertyOptional({ example: 'Đường Đồ Chiểu', maxLength: ADDRESS_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(publicText(ADDRESS_CHARACTERS_MAX))
  address?: string;

  /** WGS 84; with a longitude or not at all. */
  @ApiPropertyOptional({ example: 9.7801 })
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  latitude?: number;

  @ApiPropertyOptional({ example: 105.4646 })
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude?: number;

  /** When a case was there; all of them are over. */
  @ApiProperty({ type: [VisitedWindowBody], maxItems: WINDOWS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WINDOWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => VisitedWindowBody)
  windows!: VisitedWindowBody[];

  @ApiPropertyOptional({ example: 'Khai báo y tế và ở nhà chờ hướng dẫn', maxLength: ADVICE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(publicText(ADVICE_CHARACTERS_MAX))
  advice?: string;
}

export class VisitedPlaceDecisionBody {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision!: (typeof DECISIONS)[number];

  /** Of a rejection always. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

export class VisitedPlaceWithdrawalBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class VisitedPlacesQueryString extends PageQuery {
  /** Places where a case was on that day or within the fourteen days before; today where none is given. */
  @ApiPropertyOptional({ format: 'date', example: '2021-08-11' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;

  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  commune?: string;
}

export class VisitedPlaceDraftsQueryString extends PageQuery {
  /** Drafts where none is given. */
  @ApiPropertyOptional({ enum: VISITED_PLACE_STATES })
  @IsOptional()
  @IsIn(VISITED_PLACE_STATES)
  state?: VisitedPlaceState;
}

export class VisitedWindowAnswer {
  @ApiProperty({ format: 'date-time' })
  from!: string;
  @ApiProperty({ format: 'date-time' })
  to!: string;
}

export class VisitedPlaceAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** For `If-Match`. */
  version!: number;
  @ApiProperty({ enum: VISITED_PLACE_STATES })
  state!: VisitedPlaceState;
  name!: string;
  communeCode!: string;
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  latitude!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  longitude!: number | null;
  @ApiProperty({ type: [VisitedWindowAnswer] })
  windows!: VisitedWindowAnswer[];
  @ApiProperty({ type: String, nullable: true })
  advice!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;
}

export class VisitedPlaceActAnswer {
  @ApiProperty({ enum: ['drafted', 'changed', 'published', 'rejected', 'withdrawn'] })
  act!: VisitedPlaceActKind;
  version!: number;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  by!: string;
  /** As the officer was called then; null of acts before names were kept. */
  @ApiProperty({ type: String, nullable: true })
  byName!: string | null;
}

/** For staff: a place in any state, with all that was done about it, the earliest first. */
export class VisitedPlaceWithHistory extends VisitedPlaceAnswer {
  @ApiProperty({ type: [VisitedPlaceActAnswer] })
  history!: VisitedPlaceActAnswer[];
}

export class VisitedPlacesPage {
  @ApiProperty({ type: [VisitedPlaceAnswer] })
  items!: VisitedPlaceAnswer[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
