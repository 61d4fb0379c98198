import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Max, Min } from 'class-validator';
import { DayQuery } from './day.dto.js';
import type { OutlineCertainty } from './unit-outlines.js';

export class PositionQuery extends DayQuery {
  /** WGS 84, degrees. */
  @ApiProperty({ minimum: -90, maximum: 90, example: 9.7801 })
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat!: number;

  @ApiProperty({ minimum: -180, maximum: 180, example: 105.4646 })
  @IsNumber()
  @Min(-180)
  @Max(180)
  lon!: number;
}

export class CommuneOfPosition {
  code!: string;
  name!: string;
  districtCode!: string | null;
  districtName!: string | null;
}

export class CommuneCandidate {
  code!: string;
  name!: string;
  districtName!: string | null;
  /** To the point of the commune, metres. */
  distanceM!: number;
}

export class CommuneWithoutPoint {
  code!: string;
  name!: string;
}

export class BoundarySource {
  name!: string;
  documentNumber!: string | null;
}

export class BoundariesInForce {
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: OutlineCertainty;
  version!: string;
  @ApiProperty({ type: BoundarySource, nullable: true })
  source!: BoundarySource | null;
}

/** Which commune a position lies in. */
export class AreaAt {
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: OutlineCertainty;
  @ApiProperty({ format: 'date' })
  on!: string;
  /** Null outside of the province, and wherever units are only sketched. */
  @ApiProperty({ type: CommuneOfPosition, nullable: true })
  commune!: CommuneOfPosition | null;
  /** The nearest first, to choose from; empty with official boundaries. */
  candidates!: CommuneCandidate[];
  /** Communes whose point nobody knows, any of which it may be too. */
  withoutPoint!: CommuneWithoutPoint[];
  boundaries!: BoundariesInForce;
}
