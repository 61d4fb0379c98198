import { ApiProperty } from '@nestjs/swagger';
import { ESSENTIAL_GOODS, type EssentialGood } from '#libs/vocabulary';
import { SupplyPointFields } from './supply-point-fields.dto.js';
import { HoursDto } from './supply-point-views.dto.js';
import type { SupplyPoint } from './supply-point.js';

export class WhoMayComeOfPoint {
  @ApiProperty({ enum: ['none', 'by-parity-of-day'] })
  vouchers!: 'none' | 'by-parity-of-day';
  @ApiProperty({ type: HoursDto, isArray: true })
  hours!: HoursDto[];
  document!: string | null;
}

/** What the register says of a point at any of its versions. */
export class RegisteredPointFields extends SupplyPointFields {
  @ApiProperty({ type: WhoMayComeOfPoint, nullable: true })
  whoMayCome!: WhoMayComeOfPoint | null;
  /** What is sold there, whether or not it is in stock. */
  @ApiProperty({ enum: ESSENTIAL_GOODS, isArray: true })
  goods!: EssentialGood[];
}

/** What the register says of a point, for who writes there. */
export class RegisteredSupplyPoint extends RegisteredPointFields {
  @ApiProperty({ format: 'uuid' })
  id!: string;
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
