import { ApiProperty } from '@nestjs/swagger';
import { ESSENTIAL_GOODS, SUPPLY_POINT_KINDS, type EssentialGood, type SupplyPointKind } from '#libs/vocabulary';
import { HoursDto } from './supply-point-views.dto.js';
import { LOCATED_BY, type LocatedBy, type SupplyPoint } from './supply-point.js';

export class WhoMayComeOfPoint {
  @ApiProperty({ enum: ['none', 'by-parity-of-day'] })
  vouchers!: 'none' | 'by-parity-of-day';
  @ApiProperty({ type: HoursDto, isArray: true })
  hours!: HoursDto[];
  document!: string | null;
}

/** What the register says of a point, for who writes there. */
export class RegisteredSupplyPoint {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** For `If-Match`. */
  version!: number;
  name!: string;
  @ApiProperty({ enum: SUPPLY_POINT_KINDS })
  kind!: SupplyPointKind;
  communeCode!: string;
  address!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  @ApiProperty({ enum: LOCATED_BY, nullable: true })
  located!: LocatedBy | null;
  hours!: string | null;
  hoursText!: string | null;
  phone!: string | null;
  delivery!: boolean | null;
  @ApiProperty({ type: WhoMayComeOfPoint, nullable: true })
  whoMayCome!: WhoMayComeOfPoint | null;
  @ApiProperty({ enum: ESSENTIAL_GOODS, isArray: true })
  goods!: EssentialGood[];
  osmId!: string | null;
  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
  closingReason!: string | null;
}

export function registeredPointOf(point: SupplyPoint): RegisteredSupplyPoint {
  const { id, version, name, kind, communeCode, address, latitude, longitude, located, hours, hoursText } = point;
  const { phone, delivery, whoMayCome, goods, osmId, registeredAt, closedAt, closingReason } = point;
  return {
    ...{ id, version, name, kind, communeCode, address, latitude, longitude, located, hours, hoursText },
    ...{ phone, delivery, goods: [...goods], osmId, closingReason },
    whoMayCome: whoMayCome && { ...whoMayCome, hours: whoMayCome.hours.map((one) => ({ ...one })) },
    registeredAt: registeredAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
