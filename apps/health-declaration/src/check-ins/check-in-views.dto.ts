import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import type { IdentityDocument } from '#libs/vocabulary';
import { parseCalendarDate } from '../declarations/form-fields.rules.js';
import { SHOWN, type Shown, type Way } from './check-in.rules.js';

/** More people than the largest market of the province holds. */
const CAPACITY_MAX = 100_000;

export class CheckInsQuery extends PageQuery {
  /** Local day; today without it. */
  @ApiProperty({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  day?: string;
}

/** What the owner of the place may see: nobody's name, nobody's number. */
export class MaskedStay {
  @ApiProperty({ example: 'Ng*** (03***456)' })
  person!: string;

  @ApiProperty({ enum: ['person-scans', 'place-scans'] })
  way!: Way;
  checkedInAt!: string;
  checkedOutAt!: string | null;

  /** Whether nobody scanned when the person left; null while inside. */
  automatic!: boolean | null;

  /** By it an officer who may read declarations reads the person. Absent for all others. */
  id?: string;
}

export class CheckInsPage {
  items!: MaskedStay[];
  nextCursor!: string | null;
  placeCode!: string;
  day!: string;

  /** People inside now. */
  inside!: number;
  /** Null where any number may be inside. */
  capacity!: number | null;
  /** Of those who entered on that day: all, and those who have left. */
  checkedIn!: number;
  checkedOut!: number;
}

export class CapacityBody {
  /** People who may be inside at once; any number without it. */
  @ApiProperty({ minimum: 1, maximum: CAPACITY_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(CAPACITY_MAX)
  capacity?: number;
}

export class PlaceCapacity {
  placeCode!: string;
  capacity!: number | null;
}

/** One stay with its person, for an officer. */
export class ShownCheckIn {
  id!: string;
  placeCode!: string;

  @ApiProperty({ enum: ['person-scans', 'place-scans'] })
  way!: Way;

  @ApiProperty({ enum: SHOWN })
  shown!: Shown;
  checkedInAt!: string;
  checkedOutAt!: string | null;
  automatic!: boolean | null;
  fullName!: string;
  phone!: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'string' } })
  identityDocument!: IdentityDocument | null;
  address!: string | null;
}
