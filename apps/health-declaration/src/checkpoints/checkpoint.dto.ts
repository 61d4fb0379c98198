import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '../free-text.rules.js';
import { DIRECTIONS, type Direction } from './checkpoint.rules.js';

export const ROAD_CHARACTERS_MAX = 120;
/** The busiest road of the province, with ten devices. */
const SCANS_PER_HOUR_MAX = 12_000;

export class SetCheckpointBody {
  @ApiProperty({ example: 'Quốc lộ 1A', maxLength: ROAD_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ROAD_CHARACTERS_MAX))
  road!: string;

  /** Which are controlled: into the province, out of it, or both. */
  @ApiProperty({ enum: DIRECTIONS, isArray: true, example: ['in', 'out'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DIRECTIONS.length)
  @ArrayUnique()
  @IsIn(DIRECTIONS, { each: true })
  directions!: Direction[];

  /** Scans an hour that a working checkpoint of this road makes; 0 where nothing is expected. */
  @ApiProperty({ example: 1_200, minimum: 0, maximum: SCANS_PER_HOUR_MAX })
  @IsInt()
  @Min(0)
  @Max(SCANS_PER_HOUR_MAX)
  expectedScansPerHour!: number;
}

export class CheckpointView {
  code!: string;
  name!: string;
  communeCode!: string;
  validFrom!: string;
  validTo!: string | null;
  road!: string | null;
  @ApiProperty({ enum: DIRECTIONS, isArray: true })
  directions!: Direction[];
  expectedScansPerHour!: number | null;
  /** For `If-Match`; 0 while nothing was set. */
  version!: number;
}

export class CheckpointsAnswer {
  items!: CheckpointView[];
}
