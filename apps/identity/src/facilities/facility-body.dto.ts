import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { FACILITY_CAPACITY_MAX, FACILITY_KINDS, type FacilityKind } from '#libs/contracts';
import { ParsedBy } from '#libs/http';
import { parseOpeningHours } from '#libs/opening-hours';
import { accepted, freeText, isCalendarDate, parsePhone, refused, type Parsed } from '#libs/vocabulary';
import { parseNationalCodes } from './national-codes.js';

export const FACILITY_NAME_CHARACTERS_MAX = 200;
const ADDRESS_CHARACTERS_MAX = 300;
const METHODS_MAX = 20;

export const FACILITY_CODE = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
const COMMUNE_CODE = /^\d{5}$/;
const METHOD = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const parseDay = (typed: unknown): Parsed<string> =>
  typeof typed === 'string' && isCalendarDate(typed) ? accepted(typed) : refused('malformed');

/** What may be said of a facility, and may be left out. */
class FacilityDetails {
  /** The codes that others have for it, by the name of their system. */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'health-insurance': '93001' },
  })
  @IsOptional()
  @ParsedBy(parseNationalCodes)
  nationalCodes?: Record<string, string>;

  /** What is done there, as words: kinds of tests or vaccines. @example ["rt-pcr"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(METHODS_MAX)
  @ArrayUnique()
  @Matches(METHOD, { each: true })
  methods?: string[];

  /** How many people a quarantine facility has places for; refused for every other kind. @example 240 */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: FACILITY_CAPACITY_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(FACILITY_CAPACITY_MAX)
  capacity?: number;

  /** In the form of OpenStreetMap's `opening_hours`. @example "Mo-Fr 07:00-11:00,13:00-17:00" */
  @IsOptional()
  @ParsedBy(parseOpeningHours)
  openingHours?: string;

  /** WGS 84, degrees; with it, `longitude`. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-90)
  @Max(90)
  latitude?: number;

  /** WGS 84, degrees; with it, `latitude`. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-180)
  @Max(180)
  longitude?: number;

  @IsOptional()
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address?: string;

  /** Whom the province may call. Sealed; shown to those alone who may change the facility, and never in an event. */
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  contactPhone?: string;

  /** The first day; that of the request where none is given. @example "2021-07-19" */
  @IsOptional()
  @ParsedBy(parseDay)
  validFrom?: string;

  /** The first day on which it is no longer there. @example "2021-10-01" */
  @IsOptional()
  @ParsedBy(parseDay)
  validTo?: string;
}

/** A facility as it shall be from now on: what is left out is no longer said of it, but for its first day. */
export class ReplaceFacilityBody extends FacilityDetails {
  /** As it is painted on the gate; never a person's name: it is published. @example "Trạm Y tế Phường I" */
  @IsString()
  @ParsedBy(freeText(FACILITY_NAME_CHARACTERS_MAX))
  name!: string;

  @ApiProperty({ enum: FACILITY_KINDS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(FACILITY_KINDS.length)
  @ArrayUnique()
  @IsIn(FACILITY_KINDS, { each: true })
  kinds!: FacilityKind[];

  /** Five digits of the General Statistics Office. @example "31318" */
  @Matches(COMMUNE_CODE)
  communeCode!: string;
}

/** A facility that is entered in the register. */
export class RegisterFacilityBody extends ReplaceFacilityBody {
  /** Stays for good; capitals, digits and hyphens. @example "TYT-31318" */
  @Matches(FACILITY_CODE)
  code!: string;
}

/** What is to be changed of a facility: what is left out stays. */
export class ChangeFacilityBody extends FacilityDetails {
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(FACILITY_NAME_CHARACTERS_MAX))
  name?: string;

  @ApiPropertyOptional({ enum: FACILITY_KINDS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(FACILITY_KINDS.length)
  @ArrayUnique()
  @IsIn(FACILITY_KINDS, { each: true })
  kinds?: FacilityKind[];

  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;
}

export class CloseFacilityBody {
  /** The first day on which it is no longer there; the day of the request where none is given. */
  @IsOptional()
  @ParsedBy(parseDay)
  validTo?: string;
}
