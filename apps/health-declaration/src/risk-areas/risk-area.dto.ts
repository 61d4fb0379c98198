import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  accepted,
  isCalendarDate,
  refused,
  RISK_AREA_KINDS,
  RISK_COLOURS,
  type Parsed,
  type RiskAreaKind,
  type RiskColour,
  type RiskLevel,
} from '#libs/vocabulary';
import { freeText } from '../free-text.rules.js';

const PLACE_CHARACTERS_MAX = 200;
const DOCUMENT_CHARACTERS_MAX = 80;
const UNIT_CODE = /^\d{2}(\d|\d{3})?$/;

const parseDay = (text: string): Parsed<string> => (isCalendarDate(text) ? accepted(text) : refused('malformed'));

/** An area or place gets a level. A unit has a code; a place has its province and the name under which it was announced. */
export class RegisterRiskAreaBody {
  @ApiProperty({ enum: RISK_AREA_KINDS })
  @IsIn(RISK_AREA_KINDS)
  kind!: RiskAreaKind;

  /** Two digits for a province, three for a district, five for a commune. */
  @ApiProperty({ example: '31318', required: false })
  @IsOptional()
  @Matches(UNIT_CODE)
  code?: string;

  @ApiProperty({ example: '79', required: false })
  @IsOptional()
  @Matches(/^\d{2}$/)
  provinceCode?: string;

  /** Never a person's home: it is published. */
  @ApiProperty({ example: 'Chợ đầu mối Bình Điền', required: false, maxLength: PLACE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(PLACE_CHARACTERS_MAX))
  text?: string;

  /** 1 (new normal) to 4 (very high). Either this or `colour`. */
  @ApiProperty({ minimum: 1, maximum: 4, required: false })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  level?: RiskLevel;

  @ApiProperty({ enum: RISK_COLOURS, required: false })
  @IsOptional()
  @IsIn(RISK_COLOURS)
  colour?: RiskColour;

  /** First day on which it holds. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  from!: string;

  /** First day on which it holds no longer. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  to?: string;

  /** The number of the document that sets the level. */
  @ApiProperty({ example: '1485/QĐ-UBND', maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  document!: string;
}

export class EndRiskAreaBody {
  /** First day on which the level holds no longer. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  on!: string;

  @ApiProperty({ example: '1602/QĐ-UBND', maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  document!: string;
}

export class RiskAreaView {
  id!: string;
  kind!: RiskAreaKind;
  code!: string | null;
  provinceCode!: string;
  text!: string | null;
  level!: RiskLevel;
  colour!: RiskColour;
  validFrom!: string;
  validTo!: string | null;
  document!: string;
  /** For `If-Match`. */
  version!: number;
}

export class RiskAreasPage {
  items!: RiskAreaView[];
  nextCursor!: string | null;
}

export class RiskAreasQueryString extends PageQuery {
  @IsOptional()
  @IsIn(RISK_AREA_KINDS)
  kind?: RiskAreaKind;

  @IsOptional()
  @Matches(UNIT_CODE)
  code?: string;

  /** The day of which the levels are told; today where none is given. */
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;

  /** Every level ever, whatever the day. */
  @IsOptional()
  @IsBoolean()
  history?: boolean;
}

export class RiskAreaChange {
  riskAreaId!: string;
  @ApiProperty({ enum: ['registered', 'ended'] })
  change!: 'registered' | 'ended';
  kind!: RiskAreaKind;
  code!: string | null;
  provinceCode!: string;
  text!: string | null;
  level!: RiskLevel;
  colour!: RiskColour;
  validFrom!: string;
  /** As the change left it. */
  validTo!: string | null;
  document!: string;
  changedAt!: string;
}

export class RiskAreaChangesPage {
  items!: RiskAreaChange[];
  /** Of the last change; with it the feed goes on, also when it has come to its end for now. */
  nextCursor!: string;
}
