import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  accepted,
  freeText,
  parseInstant,
  refused,
  RESULT_VALUES,
  type Parsed,
  type ResultValue,
} from '#libs/vocabulary';
import { LOT_CODE } from '../lots/lot.dto.js';
import { readBarcode, readBarcodeText, type GivenBarcode } from '../specimens/specimen-fields.rules.js';
import { CollectedSpecimenAnswer, CollectSpecimenBody, SPECIMEN_BYTES_MAX } from '../specimens/specimen.dto.js';

const DEVICE_CHARACTERS_MAX = 80;
/** People of one list at most. */
export const RAPID_LIST_MAX = 500;
/** Barcodes with their assigners take up to a hundred bytes, and each may be named twice. */
export const RAPID_LIST_BYTES_MAX = 256 * RAPID_LIST_MAX;
export const RAPID_TEST_BYTES_MAX = SPECIMEN_BYTES_MAX + 1_024;

const LISTED = {
  type: 'array' as const,
  maxItems: RAPID_LIST_MAX,
  items: { oneOf: [{ type: 'string' as const }, { type: 'object' as const }] },
  example: ['7K2M4Q2XQ9'],
};

export class RapidResultBody {
  @ApiProperty({ enum: RESULT_VALUES })
  @IsIn(RESULT_VALUES)
  value!: ResultValue;

  @ApiProperty({ example: '2021-08-11T07:15:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  testedAt!: string;

  @ApiPropertyOptional({ maxLength: DEVICE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DEVICE_CHARACTERS_MAX))
  device?: string;

  /** The lot of the kit. */
  @IsOptional()
  @Matches(LOT_CODE)
  lotCode?: string;
}

/** A specimen and what a rapid antigen test of it has shown, in one step. */
export class RapidTestBody extends CollectSpecimenBody {
  @IsObject()
  @ValidateNested()
  @Type(() => RapidResultBody)
  result!: RapidResultBody;
}

/** Everybody of the list is negative, but for those named. */
export class RapidListBody {
  /** Who collected and tested; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  facilityCode?: string;

  @ApiProperty({ example: '2021-08-11T07:15:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  testedAt!: string;

  /** Specimens that were scanned before: barcodes, as text or with their assigner, or slip codes. */
  @ApiProperty({ ...LISTED, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RAPID_LIST_MAX)
  @ParsedBy(readListed)
  specimens!: GivenBarcode[];

  @ApiPropertyOptional(LISTED)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(RAPID_LIST_MAX)
  @ParsedBy(readListed)
  positives?: GivenBarcode[];

  @ApiPropertyOptional(LISTED)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(RAPID_LIST_MAX)
  @ParsedBy(readListed)
  invalid?: GivenBarcode[];

  @ApiPropertyOptional({ maxLength: DEVICE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DEVICE_CHARACTERS_MAX))
  device?: string;

  /** The lot of the kits. */
  @IsOptional()
  @Matches(LOT_CODE)
  lotCode?: string;
}

export class RapidResultAnswer {
  version!: number;

  @ApiProperty({ enum: ['awaiting-validation', 'held', 'released'] })
  state!: string;

  @ApiProperty({ enum: RESULT_VALUES })
  value!: ResultValue;

  @ApiPropertyOptional({ format: 'date-time' })
  releasedAt?: string;
}

export class RapidTestAnswer extends CollectedSpecimenAnswer {
  result!: RapidResultAnswer;
}

export class RapidListAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  facilityCode!: string;

  @ApiProperty({ format: 'date-time' })
  testedAt!: string;

  /** When the results went out; one that a pool holds back goes out with it. */
  @ApiProperty({ format: 'date-time' })
  releasedAt!: string;

  @ApiProperty({ example: 298 })
  negatives!: number;

  @ApiProperty({ example: 2 })
  positives!: number;

  invalids!: number;
}

function readListed(given: unknown): Parsed<unknown> {
  if (!Array.isArray(given)) return refused('wrong-type');
  for (const one of given) {
    const read = typeof one === 'string' ? readBarcodeText(one) : readBarcode(one);
    if (!read.ok) return read;
  }
  return accepted(given);
}
