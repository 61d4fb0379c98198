import { ApiProperty } from '@nestjs/swagger';
import { LayerBoundariesSource } from '../layers/layer.dto.js';
import { LEFT_OUT, type LeftOut } from './pack-limits.js';

export class PackedDistrict {
  code!: string;
  name!: string;
}

export class PackedBoundaries {
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: 'official' | 'schematic';
  version!: string;
  @ApiProperty({ type: LayerBoundariesSource, nullable: true })
  source!: LayerBoundariesSource | null;
}

export class PackedUnit {
  code!: string;
  @ApiProperty({ enum: ['district', 'commune'] })
  level!: string;
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  parentCode!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  population2019!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  latitude!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  longitude!: number | null;
  /** GeoJSON MultiPolygon; null where the unit cannot be drawn. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  outline!: object | null;
}

/** What the maps of a district need for a day without network. */
export class OfflinePack {
  /** A reader that knows another one throws the pack away. */
  format!: string;
  /** Equal texts, equal packs. */
  packVersion!: string;
  district!: PackedDistrict;
  @ApiProperty({ format: 'date' })
  on!: string;
  /** The newest fact in it. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  asOf!: string | null;
  /** Of the outlines. */
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: 'official' | 'schematic';
  boundaries!: PackedBoundaries;
  /** The district, then its communes. */
  @ApiProperty({ type: [PackedUnit] })
  units!: PackedUnit[];
  /** What each regime allows on the day: `regime`, `document` and `cells` by activity. */
  @ApiProperty({ type: 'array', items: { type: 'object' } })
  measures!: object[];
  /** Who may go to market on which day. */
  @ApiProperty({ type: 'array', items: { type: 'object' } })
  shoppingRules!: object[];
  /**
   * Every layer by its name, as its GeoJSON is, with the features of the district alone. Areas of levels, cases and
   * coverage are drawn by the outline of the unit whose code is their `areaCode`.
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'object' } })
  layers!: Record<string, object>;
  /** What had no room. */
  @ApiProperty({ enum: LEFT_OUT, isArray: true })
  leftOut!: LeftOut[];
}
