import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Max, Min } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';

const NAME_CHARACTERS_MAX = 100;

export class HamletBody {
  /** @example "Ấp 3" */
  @ApiProperty({ maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  name!: string;

  /** WGS 84, degrees; in Vietnam, so that swapped axes are found. */
  @ApiProperty({ minimum: 6, maximum: 24 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(6)
  @Max(24)
  latitude!: number;

  @ApiProperty({ minimum: 102, maximum: 118 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(102)
  @Max(118)
  longitude!: number;
}

export class HamletView {
  /** The commune's code and a number. @example "31321-03" */
  code!: string;
  communeCode!: string;
  name!: string;
  latitude!: number;
  longitude!: number;
  /** For `If-Match`. */
  version!: number;
}

export class HamletsPage {
  items!: HamletView[];
  nextCursor!: string | null;
}
