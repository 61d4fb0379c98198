import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { accepted, isCalendarDate, MAP_LAYERS, refused, type MapLayer, type Parsed } from '#libs/vocabulary';

const parseDay = (text: string): Parsed<string> => (isCalendarDate(text) ? accepted(text) : refused('malformed'));

/** Which day a map shows. */
export class LayerDayQuery {
  /** The map as it was at the end of that day, or will be as far as it is announced. Today where none is given. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;
}

export class LayerText {
  vi!: string;
  en!: string;
}

export class LayerBoundariesSource {
  name!: string;
  documentNumber!: string | null;
}

export class LayerBoundariesView {
  /** `schematic`: areas are sketched from their points, and nothing is a border. */
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: 'official' | 'schematic';
  @ApiProperty({ type: LayerBoundariesSource, nullable: true })
  source!: LayerBoundariesSource | null;
}

export class MapLayerView {
  @ApiProperty({ enum: MAP_LAYERS })
  layer!: MapLayer;
  title!: LayerText;
  @ApiProperty({ enum: ['area', 'line', 'point'] })
  geometry!: 'area' | 'line' | 'point';
  /** Of the outlines; null for a layer of points. */
  @ApiProperty({ enum: ['official', 'schematic'], nullable: true })
  certainty!: 'official' | 'schematic' | null;
  source!: LayerText;
  /** Of a layer of the base map; null for what the province says itself, and where no base map is published. */
  licence!: string | null;
  @ApiProperty({ type: LayerBoundariesView, nullable: true })
  boundaries!: LayerBoundariesView | null;
  /** The newest fact behind it; null where there is none yet. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  asOf!: string | null;
  /** How many features it shows today, and how many of them cannot be drawn. */
  features!: number;
  withoutPlace!: number;
  /** A change is in every cache within so many seconds. */
  cacheSeconds!: number;
  /** Where it is as GeoJSON, as TileJSON and in OGC API – Features. */
  geoJson!: string;
  tileJson!: string;
  collection!: string;
}

export class MapLayersView {
  items!: MapLayerView[];
}
