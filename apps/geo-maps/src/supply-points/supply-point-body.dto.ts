import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseOpeningHours } from '#libs/opening-hours';
import {
  ESSENTIAL_GOODS,
  freeText,
  parsePhone,
  SUPPLY_POINT_KINDS,
  type EssentialGood,
  type SupplyPointKind,
} from '#libs/vocabulary';
import { NOTHING_KNOWN, type SupplyPointState } from './supply-point.js';

export const SUPPLY_NAME_CHARACTERS_MAX = 200;
export const SUPPLY_ADDRESS_CHARACTERS_MAX = 300;
const DOCUMENT_CHARACTERS_MAX = 100;
const REASON_CHARACTERS_MAX = 300;
const SHOPPING_HOURS_MAX = 6;
const VOUCHERS = ['none', 'by-parity-of-day'] as const;
const COMMUNE_CODE = /^\d{5}$/;
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const OSM_ID = /^(?:node|way|relation)\/\d{1,19}$/;

export class ShoppingHoursBody {
  @ApiProperty({ example: '05:00' })
  @Matches(TIME_OF_DAY)
  from!: string;

  /** The first minute at which nobody may come any more. */
  @ApiProperty({ example: '09:00' })
  @Matches(TIME_OF_DAY)
  to!: string;
}

/** Who may come to this point, in place of the province's rule for its kind. */
export class WhoMayComeBody {
  /** `by-parity-of-day`: a voucher says even or odd, and is good on days of the month that are. */
  @ApiProperty({ enum: VOUCHERS })
  @IsIn(VOUCHERS)
  vouchers!: (typeof VOUCHERS)[number];

  @ApiProperty({ type: ShoppingHoursBody, isArray: true })
  @IsArray()
  @ArrayMaxSize(SHOPPING_HOURS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ShoppingHoursBody)
  hours!: ShoppingHoursBody[];

  /** The document that says so. */
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  document?: string;
}

/** A point as it shall be from now on: what is left out is not said of it. */
export class SupplyPointBody {
  /** As it is painted over the door. @example "Chợ Vị Thanh" */
  @IsString()
  @ParsedBy(freeText(SUPPLY_NAME_CHARACTERS_MAX))
  name!: string;

  @ApiProperty({ enum: SUPPLY_POINT_KINDS })
  @IsIn(SUPPLY_POINT_KINDS)
  kind!: SupplyPointKind;

  /** Five digits of the General Statistics Office. @example "31321" */
  @Matches(COMMUNE_CODE)
  communeCode!: string;

  @IsString()
  @ParsedBy(freeText(SUPPLY_ADDRESS_CHARACTERS_MAX))
  address!: string;

  /** WGS 84, degrees; with it, `longitude`. Without a position the point is in lists and not on the map. */
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

  /** In the form of OpenStreetMap's `opening_hours`. @example "Mo-Su 05:00-09:00,15:00-18:00" */
  @IsOptional()
  @ParsedBy(parseOpeningHours)
  hours?: string;

  /** The number that the shop itself makes public: everybody can read it. @example "0293 3876 543" */
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;

  @IsOptional()
  @IsBoolean()
  delivery?: boolean;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WhoMayComeBody)
  whoMayCome?: WhoMayComeBody;

  /** What is sold there, whether or not it is in stock. */
  @ApiPropertyOptional({ enum: ESSENTIAL_GOODS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ESSENTIAL_GOODS.length)
  @ArrayUnique()
  @IsIn(ESSENTIAL_GOODS, { each: true })
  goods?: EssentialGood[];

  /** Of OpenStreetMap. @example "node/4513678901" */
  @IsOptional()
  @Matches(OSM_ID)
  osmId?: string;
}

export class CloseSupplyPointBody {
  /** Never a person's name. */
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

const textOf = (text: string): string => text.normalize('NFC').trim();

/** What the body says of a point. The body was checked field by field. */
export function stateOfBody(body: SupplyPointBody): SupplyPointState {
  const { kind, communeCode, latitude = null, longitude = null, hours = null, delivery = null, osmId = null } = body;
  const phone = body.phone === undefined ? undefined : parsePhone(body.phone);
  const goods = new Set(body.goods);
  return {
    ...NOTHING_KNOWN,
    ...{ kind, communeCode, latitude, longitude, hours, delivery, osmId },
    ...{ name: textOf(body.name), address: textOf(body.address) },
    located: latitude === null ? null : 'given',
    phone: phone?.ok === true ? phone.value : null,
    goods: ESSENTIAL_GOODS.filter((good) => goods.has(good)),
    whoMayCome: body.whoMayCome === undefined ? null : whoMayComeOf(body.whoMayCome),
  };
}

export function whoMayComeOf({ vouchers, hours, document }: WhoMayComeBody): SupplyPointState['whoMayCome'] {
  return {
    vouchers,
    hours: hours.map(({ from, to }) => ({ from, to })),
    document: document === undefined ? null : textOf(document),
  };
}
