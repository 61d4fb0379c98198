import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  DIRECTIVES,
  MEASURE_PERMISSIONS,
  MEASURE_REGIMES,
  MEASURED_ACTIVITIES,
  ZONE_KINDS,
  type Directive,
  type MeasuredActivity,
  type MeasurePermission,
  type MeasureRegime,
  type RiskLevel,
  type ZoneKind,
} from '#libs/vocabulary';
import { AREA_CODE } from '../levels/announce-level.dto.js';
import { parseDay } from '../boundaries/day.dto.js';

/** Either an area, or a position, or a regime wherever it may hold. */
export class MeasuresQueryString {
  @ApiProperty({ required: false, example: '31321' })
  @IsOptional()
  @Matches(AREA_CODE)
  area?: string;

  /** Degrees, WGS 84. */
  @ApiProperty({ required: false })
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  lon?: number;

  /** What a directive or level means by itself: for those who are about to decide it. */
  @ApiProperty({ enum: MEASURE_REGIMES, required: false })
  @IsOptional()
  @IsIn(MEASURE_REGIMES)
  regime?: MeasureRegime;

  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;
}

export class MeasureTextView {
  vi!: string;
  en!: string;
}

export class ActivityView {
  @ApiProperty({ enum: MEASURED_ACTIVITIES })
  activity!: MeasuredActivity;
  /** Null where no rule in force here speaks of it. */
  @ApiProperty({ enum: MEASURE_PERMISSIONS, nullable: true })
  permission!: MeasurePermission | null;
  @ApiProperty({ type: MeasureTextView, nullable: true })
  text!: MeasureTextView | null;
  @ApiProperty({ enum: MEASURE_REGIMES, nullable: true })
  regime!: MeasureRegime | null;
  document!: string | null;
  /** False where nobody has compared the text with the document. */
  verified!: boolean;
}

export class CandidateCommuneView {
  code!: string;
  name!: string;
  districtName!: string | null;
  /** Null of a commune that has no point. */
  distanceM!: number | null;
}

/** A zone in force; of a blockade or medical isolation its document says what one may do. */
export class ZoneHereView {
  id!: string;
  name!: string;
  @ApiProperty({ enum: ZONE_KINDS })
  kind!: ZoneKind;
  @ApiProperty({ enum: DIRECTIVES, nullable: true })
  directive!: Directive | null;
  documentNumber!: string;
}

/** "What may I do here?" */
export class AreaMeasuresView {
  on!: string;
  /** How sure it is where one stands; null where an area was asked for. */
  @ApiProperty({ enum: ['official', 'schematic'], nullable: true })
  certainty!: 'official' | 'schematic' | null;
  /** Null where nobody can tell, or outside the province: then there are no measures. */
  areaCode!: string | null;
  /** Communes of which one may be the right one; the person chooses, and asks again by area. */
  @ApiProperty({ type: [CandidateCommuneView] })
  candidates!: CandidateCommuneView[];
  @ApiProperty({ minimum: 1, maximum: 4, nullable: true })
  level!: RiskLevel | null;
  /** What holds here: directives of zones, then the level. */
  @ApiProperty({ enum: MEASURE_REGIMES, isArray: true })
  regimes!: MeasureRegime[];
  @ApiProperty({ type: [ActivityView] })
  activities!: ActivityView[];
  /** Decided here, and nothing is dated for it on the day. */
  @ApiProperty({ enum: MEASURE_REGIMES, isArray: true })
  unknownRegimes!: MeasureRegime[];
  /** The strictest first. */
  @ApiProperty({ type: [ZoneHereView] })
  zones!: ZoneHereView[];
  /** Zones of which nobody can tell whether they hold here: their directives are not in the measures. */
  @ApiProperty({ type: [ZoneHereView] })
  perhaps!: ZoneHereView[];
}
