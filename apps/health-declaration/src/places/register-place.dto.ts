import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parsePhone, PLACE_KINDS, type PlaceKind } from '#libs/vocabulary';
import { freeText } from '../free-text.rules.js';

export const PLACE_NAME_CHARACTERS_MAX = 200;
export const ADDRESS_CHARACTERS_MAX = 300;
export const COMMUNE_CODE = /^\d{5}$/;

/** A public place that wants a poster. */
export class RegisterPlaceBody {
  /** As it shall stand on the poster. Never a person's name: it is published. */
  @ApiProperty({ example: 'Chợ Vị Thanh', maxLength: PLACE_NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(PLACE_NAME_CHARACTERS_MAX))
  name!: string;

  @ApiProperty({ enum: PLACE_KINDS })
  @IsIn(PLACE_KINDS)
  kind!: PlaceKind;

  /** Five digits of the General Statistics Office. */
  @ApiProperty({ example: '31321' })
  @Matches(COMMUNE_CODE)
  communeCode!: string;

  @ApiProperty({ example: '1 đường Lê Hồng Phong, khu vực 2', maxLength: ADDRESS_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address!: string;

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

  /** Whom the province may call. Sealed, and never answered to anybody who scans. */
  @ApiProperty({ example: '0293 3876 543' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  contactPhone?: string;
}
