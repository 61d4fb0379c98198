import { ApiProperty } from '@nestjs/swagger';
import { SUPPLY_POINT_KINDS, type SupplyPointKind } from '#libs/vocabulary';
import { LOCATED_BY, type LocatedBy } from './supply-point.js';

/** What every answer about a point says of it, to whoever asks. */
export class SupplyPointFields {
  /** For `If-Match`. */
  version!: number;
  name!: string;
  @ApiProperty({ enum: SUPPLY_POINT_KINDS })
  kind!: SupplyPointKind;
  communeCode!: string;
  address!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  /** How sure the position is: that of the point itself, or of its hamlet, street or commune. */
  @ApiProperty({ enum: LOCATED_BY, nullable: true })
  located!: LocatedBy | null;
  /** In the form of OpenStreetMap. */
  hours!: string | null;
  /** Hours that nobody could read for sure, as they were written. */
  hoursText!: string | null;
  /** What the shop itself makes public. */
  phone!: string | null;
  delivery!: boolean | null;
  osmId!: string | null;
}
