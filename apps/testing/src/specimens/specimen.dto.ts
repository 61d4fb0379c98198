import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ParsedBy, PersonForm } from '#libs/http';
import {
  freeText,
  parseInstant,
  SPECIMEN_KINDS,
  SPECIMEN_STATUSES,
  TEST_PLACE_KINDS,
  TEST_PRIORITIES,
  TEST_REASONS,
  type SpecimenKind,
  type SpecimenStatus,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
  parseDate,
  type PersonMatch,
} from '#libs/vocabulary';
import { readBarcode, readBarcodeText, readFactor, type GivenBarcode } from './specimen-fields.rules.js';

const SYMPTOMS_MAX = 20;
const CONTACT_CHARACTERS_MAX = 100;
/** Six kilobytes hold the longest names and addresses in Vietnamese with all their marks. */
export const SPECIMEN_BYTES_MAX = 6_144;

export const BARCODE_SCHEMA = {
  oneOf: [
    { type: 'string' as const, description: 'Of our own labels.' },
    {
      type: 'object' as const,
      description: 'Another’s. Without an assigner: ours if we issued it, else that of the facility which collects.',
      required: ['value'],
      properties: { assigner: { type: 'string' as const }, value: { type: 'string' as const } },
    },
  ],
  example: '7K2M4Q2XQ9',
};

export class ClinicalBody {
  /** Codes such as fever, cough, sore-throat; empty where there are none. */
  @ApiProperty({ type: [String], example: ['fever', 'cough'], maxItems: SYMPTOMS_MAX })
  @IsArray()
  @ArrayMaxSize(SYMPTOMS_MAX)
  @ArrayUnique()
  @Matches(/^[a-z][a-z-]{1,39}$/, { each: true })
  symptoms!: string[];

  /** The day on which they began. */
  @ApiProperty({ example: '2021-08-09' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  onset?: string;
}

export class CollectSpecimenBody {
  /** One of our labels, or another's barcode with who assigned it, where that is known. */
  @ApiProperty(BARCODE_SCHEMA)
  @ParsedBy(readBarcode)
  barcode!: GivenBarcode;

  @ApiProperty({ enum: SPECIMEN_KINDS })
  @IsIn(SPECIMEN_KINDS)
  kind!: SpecimenKind;

  @ApiProperty({ example: '2021-08-11T07:00:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  collectedAt!: string;

  /** Who collected it. */
  @ApiProperty({ example: 'TTYT-930' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  facilityCode!: string;

  @ApiProperty({ enum: TEST_REASONS })
  @IsIn(TEST_REASONS)
  reason!: TestReason;

  @ApiPropertyOptional({ enum: TEST_PRIORITIES, default: 'routine' })
  @IsOptional()
  @IsIn(TEST_PRIORITIES)
  priority?: TestPriority;

  @ApiPropertyOptional({ enum: TEST_PLACE_KINDS, default: 'other' })
  @IsOptional()
  @IsIn(TEST_PLACE_KINDS)
  placeKind?: TestPlaceKind;

  @IsObject()
  @ValidateNested()
  @Type(() => PersonForm)
  person!: PersonForm;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClinicalBody)
  clinical?: ClinicalBody;

  /** Whether the person was where the disease is or met somebody who has it, or a text that says so. */
  @ApiPropertyOptional({ oneOf: [{ type: 'boolean' }, { type: 'string' }], example: true })
  @IsOptional()
  @ParsedBy(readFactor)
  epidemiologicalFactor?: boolean | string;

  /** Whose contact the person is: the code of the case, or what is known. */
  @ApiPropertyOptional({ example: 'BN27880', maxLength: CONTACT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(CONTACT_CHARACTERS_MAX))
  contactOf?: string;

  /** The barcode of the specimen in whose stead this one is taken. */
  @ApiPropertyOptional({ example: '7K2M4Q2XQ9' })
  @IsOptional()
  @ParsedBy(readBarcodeText)
  replaces?: string;
}

export class MatchedPerson {
  /** Random, and of this service alone. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['known-document', 'new', 'candidate'] })
  match!: PersonMatch;
}

export class CollectedSpecimenAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  barcode!: string;

  /** Absent for our own labels. */
  assigner?: string;

  /** For the person: with it the result is looked up. */
  @ApiProperty({ example: '7K2M-4Q2X-Q9GW' })
  slipCode!: string;

  @ApiProperty({ enum: SPECIMEN_STATUSES })
  status!: SpecimenStatus;

  @ApiProperty({ format: 'date-time' })
  collectedAt!: string;

  /** When the result is to be expected. */
  @ApiProperty({ format: 'date-time' })
  expectedAt!: string;

  person!: MatchedPerson;

  /** What does not fit together: it is taken, and on the record. */
  warnings!: string[];
}
