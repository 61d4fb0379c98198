import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { BASE_MAP_KINDS, freeText, type BaseMapKind } from '#libs/vocabulary';
import { parseDay } from '../boundaries/day.dto.js';
import { PackFindingView } from '../packs/pack-finding.dto.js';
import { PACK_STATES, type PackState } from '../packs/pack-report.js';
import { ToldDatumQuery } from '../packs/told-datum.dto.js';
import { LICENCE_CHARACTERS_MAX, SOURCE_CHARACTERS_MAX } from './base-map-texts.js';

/** What is said of a file beside it. */
export class SendBaseMapQuery extends ToldDatumQuery {
  /** As maps name it. @example "Sở Giao thông vận tải Hậu Giang" */
  @ApiProperty({ maxLength: SOURCE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(SOURCE_CHARACTERS_MAX))
  source!: string;

  /** Under which the data may be shown; maps show these words. @example "Open Database License 1.0" */
  @ApiProperty({ maxLength: LICENCE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(LICENCE_CHARACTERS_MAX))
  licence!: string;

  /** The day of which the data tell; none that has not come yet. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  asOf!: string;
}

export class BaseMapPackView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: PACK_STATES })
  state!: PackState;
  /** Whether it is the one that maps draw: of several published ones the last. */
  isDrawn!: boolean;
  source!: string;
  licence!: string;
  @ApiProperty({ format: 'date' })
  asOf!: string;
  /** As the file was read: `wgs84`, `vn2000` or `vn2000-grid`. */
  datum!: string | null;
  /** Central meridian of a plane, degrees. */
  meridian!: number | null;
  fileBytes!: number;
  faultCount!: number;
  noteCount!: number;
  /** The published pack that it was held against. */
  @ApiProperty({ format: 'uuid', nullable: true })
  comparedWith!: string | null;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true })
  readAt!: string | null;
}

export class BaseMapPacksPage {
  items!: BaseMapPackView[];
  nextCursor!: string | null;
}

export class BaseMapChangeView {
  /** From 1; changes with what maps draw. */
  number!: number;
  @ApiProperty({ enum: ['publication', 'rollback'] })
  kind!: 'publication' | 'rollback';
  @ApiProperty({ format: 'uuid' })
  packId!: string;
  /** The number of the publication that is taken back. */
  rollsBack!: number | null;
  reason!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** How much of one kind a pack has, and the pack that it was held against. */
export class BaseMapKindView {
  @ApiProperty({ enum: BASE_MAP_KINDS })
  kind!: BaseMapKind;
  features!: number;
  /** Metres of its lines; areas are not counted. */
  lengthM!: number;
  /** Null where it was held against none. */
  featuresBefore!: number | null;
  lengthBeforeM!: number | null;
}

export class ReadBaseMapPack extends BaseMapPackView {
  faults!: PackFindingView[];
  /** How many more there are than are listed. */
  faultsLeftOut!: number;
  notes!: PackFindingView[];
  /** What could be read, in the order of the list of kinds. */
  kinds!: BaseMapKindView[];
  /** Publications of this pack and what became of them. */
  changes!: BaseMapChangeView[];
}
