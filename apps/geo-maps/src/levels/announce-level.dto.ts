import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { LEVEL_SCHEMES, type LevelScheme } from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import { accepted, publicText, refused, RISK_COLOURS, type Parsed } from '#libs/vocabulary';
import { parseDay } from '../boundaries/day.dto.js';
import { INHERITED, levelOfValue, type AnnouncedValue } from './decided-level.rules.js';

export const AREA_CODE = /^(\d{2}|\d{3}|\d{5}(-\d{2,4})?)$/;
const DOCUMENT_CHARACTERS_MAX = 80;
const ISSUER_CHARACTERS_MAX = 200;
const REASON_CHARACTERS_MAX = 1_000;
const EXCEPTIONS_MAX = 500;

const isValue = (value: unknown): boolean => LEVEL_SCHEMES.some((scheme) => levelOfValue(scheme, value) !== undefined);
const parseValue = (value: never): Parsed<unknown> =>
  isValue(value) ? accepted(value) : refused('level-value-unknown');
const parseValueOrInherited = (value: never): Parsed<unknown> =>
  value === INHERITED ? accepted(value) : parseValue(value);

const VALUE = {
  oneOf: [
    { type: 'integer', minimum: 1, maximum: 4 },
    { type: 'string', enum: [...RISK_COLOURS] },
  ],
};
const VALUE_OR_INHERITED = {
  oneOf: [
    { type: 'integer', minimum: 1, maximum: 4 },
    { type: 'string', enum: [...RISK_COLOURS, INHERITED] },
  ],
};

export class DecisionDocumentBody {
  @ApiProperty({ example: '2115/QĐ-UBND', maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(DOCUMENT_CHARACTERS_MAX))
  number!: string;

  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  issuedOn?: string;

  @ApiProperty({ example: 'UBND tỉnh Hậu Giang', required: false, maxLength: ISSUER_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(publicText(ISSUER_CHARACTERS_MAX))
  issuedBy?: string;
}

/** "The commune at 3 except hamlet X at 4". */
export class LevelExceptionBody {
  @ApiProperty({ example: '31321-03' })
  @Matches(AREA_CODE)
  areaCode!: string;

  @ApiProperty(VALUE)
  @ParsedBy(parseValue)
  value!: AnnouncedValue;

  @ApiProperty({ required: false, maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(publicText(REASON_CHARACTERS_MAX))
  reason?: string;
}

/** Announces the level of an area to the public. */
export class AnnounceLevelBody {
  /** A province, district or commune by its code, or a hamlet. */
  @ApiProperty({ example: '31321' })
  @Matches(AREA_CODE)
  areaCode!: string;

  @ApiProperty({ enum: LEVEL_SCHEMES })
  @IsIn(LEVEL_SCHEMES)
  scheme!: LevelScheme;

  /** 1 to 4 by Resolution 128, a colour by 2686; `inherited` ends the area's own, so that it follows what stands above. */
  @ApiProperty(VALUE_OR_INHERITED)
  @ParsedBy(parseValueOrInherited)
  value!: AnnouncedValue | typeof INHERITED;

  /** Until the next decision about the area. */
  @ApiProperty({ type: [LevelExceptionBody], required: false, maxItems: EXCEPTIONS_MAX })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(EXCEPTIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => LevelExceptionBody)
  exceptions?: LevelExceptionBody[];

  @ApiProperty({ required: false, maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(publicText(REASON_CHARACTERS_MAX))
  reason?: string;

  @ValidateNested()
  document!: DecisionDocumentBody;
}

export class WithdrawLevelBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class DecisionDocumentView {
  number!: string;
  issuedOn!: string | null;
  issuedBy!: string | null;
}

export class LevelExceptionView {
  areaCode!: string;
  @ApiProperty(VALUE)
  value!: AnnouncedValue;
  reason!: string | null;
}

/** A decision about the level of an area. */
export class LevelDecisionView {
  id!: string;
  areaCode!: string;
  @ApiProperty({ enum: LEVEL_SCHEMES })
  scheme!: LevelScheme;
  @ApiProperty(VALUE_OR_INHERITED)
  value!: AnnouncedValue | typeof INHERITED;
  /** What was in force before; null where nothing was. */
  @ApiProperty({ ...VALUE, nullable: true })
  valueBefore!: AnnouncedValue | null;
  @ApiProperty({ type: [LevelExceptionView] })
  exceptions!: LevelExceptionView[];
  reason!: string | null;
  document!: DecisionDocumentView;
  announcedAt!: string;
  /** When it takes effect if nothing else is announced. */
  from!: string;
  withdrawnAt!: string | null;
  withdrawalReason!: string | null;
}

export class DecisionsOfAreaQueryString extends PageQuery {
  /** A unit or a hamlet: decisions about it, and those about an area above that except it. */
  @ApiProperty({ example: '31321' })
  @Matches(AREA_CODE)
  area!: string;
}

export class LevelDecisionsPage {
  @ApiProperty({ type: [LevelDecisionView] })
  items!: LevelDecisionView[];
  nextCursor!: string | null;
}

export class LevelChangeView extends LevelDecisionView {
  @ApiProperty({ enum: ['announced', 'withdrawn'] })
  change!: 'announced' | 'withdrawn';
  changedAt!: string;
}

export class LevelChangesPage {
  @ApiProperty({ type: [LevelChangeView] })
  items!: LevelChangeView[];
  /** Of the last change; with it the feed goes on, also when it has come to its end for now. */
  nextCursor!: string;
}
