import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { FACILITY_KINDS, type FacilityKind } from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import { parseDay } from './facility-body.dto.js';
import type { Facility } from './facility.rules.js';

/** A facility as the register has it. */
export class FacilityDto {
  code!: string;
  name!: string;
  @ApiProperty({ enum: FACILITY_KINDS, isArray: true })
  kinds!: string[];
  communeCode!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  nationalCodes!: Record<string, string>;
  methods!: string[];
  /** How many people a quarantine facility has places for; null for every other, and where nobody has told. */
  capacity!: number | null;
  openingHours!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  address!: string | null;
  validFrom!: string;
  /** The first day on which it is no longer there; null while none is known. */
  validTo!: string | null;
  registeredAt!: string;
  /** For `If-Match`. */
  version!: number;
}

/** One facility. */
export class FacilityWithContactDto extends FacilityDto {
  /** For those who may change the facility; null for others, and where none is known. */
  contactPhone!: string | null;
}

export class FacilitiesPage {
  items!: FacilityDto[];
  /** Null on the last page. */
  nextCursor!: string | null;
}

export class FacilitiesQuery extends PageQuery {
  /** Province, district or commune. @example "930" */
  @IsOptional()
  @Matches(/^\d{2,5}$/)
  area?: string;

  @ApiPropertyOptional({ enum: FACILITY_KINDS })
  @IsOptional()
  @IsIn(FACILITY_KINDS)
  kind?: FacilityKind;

  /** Only those that are there on this day; without it all that ever were. @example "2021-08-11" */
  @IsOptional()
  @ParsedBy(parseDay)
  on?: string;
}

export function facilityDto(facility: Facility): FacilityDto {
  return {
    code: facility.code,
    name: facility.name,
    kinds: [...facility.kinds],
    communeCode: facility.communeCode,
    nationalCodes: { ...facility.nationalCodes },
    methods: [...facility.methods],
    capacity: facility.capacity,
    openingHours: facility.openingHours,
    latitude: facility.latitude,
    longitude: facility.longitude,
    address: facility.address,
    validFrom: facility.validFrom,
    validTo: facility.validTo,
    registeredAt: facility.registeredAt.toISOString(),
    version: facility.version,
  };
}
