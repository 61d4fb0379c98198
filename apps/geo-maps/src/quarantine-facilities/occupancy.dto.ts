import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { FACILITY_CAPACITY_MAX } from '#libs/contracts';
import { ParsedBy } from '#libs/http';
import { parseInstant } from '#libs/vocabulary';
import { SLIP_FROM_TIMES_CAPACITY } from './occupancy.rules.js';

const PEOPLE_MAX = SLIP_FROM_TIMES_CAPACITY * FACILITY_CAPACITY_MAX;

/** How many people were counted, and when. */
export class OccupancyBody {
  /** Everybody who is quarantined there at that time. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: PEOPLE_MAX, example: 128 })
  @IsInt()
  @Min(0)
  @Max(PEOPLE_MAX)
  occupied!: number;

  /** When it was so; never ahead. Of two counts of one instant the later entry holds. */
  @ApiProperty({ format: 'date-time', example: '2021-08-11T07:00:00+07:00' })
  @IsString()
  @ParsedBy(parseInstant)
  at!: string;
}

/** A count as it was entered. */
export class OccupancyAnswer {
  id!: string;
  facilityCode!: string;
  occupied!: number;
  at!: string;
  enteredAt!: string;
  enteredBy!: string;
  enteredByName!: string;
}

/** The last that was entered first. */
export class OccupanciesPage {
  items!: OccupancyAnswer[];
  /** Null on the last page. */
  nextCursor!: string | null;
}

/** A quarantine facility of the register, with what is known of its places. */
export class QuarantineFacilityAnswer {
  code!: string;
  name!: string;
  communeCode!: string;
  /** How many people it has places for; null where the register does not say. */
  capacity!: number | null;
  /** As it was counted last, however long ago; null where nobody has counted. */
  occupied!: number | null;
  /** Null where it is not known: without a capacity, without a count, or with one that is too old. */
  free!: number | null;
  /** More people than places, by a count that still holds. */
  overfull!: boolean;
  /** When it was counted. */
  asOf!: string | null;
  /** The count is too old to tell what is free. */
  outdated!: boolean;
}

/** In the order of their codes. */
export class QuarantineFacilitiesPage {
  items!: QuarantineFacilityAnswer[];
  /** Null on the last page. */
  nextCursor!: string | null;
}
