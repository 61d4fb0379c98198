import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  accepted,
  parseInstant,
  RECEIPT_CONDITIONS,
  refused,
  SPECIMEN_STATUSES,
  type Parsed,
  type ReceiptCondition,
  type SpecimenStatus,
} from '#libs/vocabulary';
import { readBarcode, readBarcodeText, type GivenBarcode } from '../specimens/specimen-fields.rules.js';

/** Specimens that go together at most. */
export const CONSIGNMENT_SPECIMENS_MAX = 500;
/** A barcode with its assigner takes up to a hundred bytes. */
export const CONSIGNMENT_BYTES_MAX = 128 * CONSIGNMENT_SPECIMENS_MAX;
const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;
export const LOSS_REASONS = ['not-arrived', 'broken', 'mislaid', 'other'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

export class ReceiptBody {
  /** All but `good` refuse the specimen, and a new one is asked for. */
  @ApiProperty({ enum: RECEIPT_CONDITIONS })
  @IsIn(RECEIPT_CONDITIONS)
  condition!: ReceiptCondition;

  @ApiProperty({ example: '2021-08-11T09:30:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  receivedAt!: string;

  /** Who receives; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'BV-DK-HG' })
  @IsOptional()
  @Matches(FACILITY)
  laboratoryCode?: string;
}

export class LossBody {
  @ApiProperty({ enum: LOSS_REASONS })
  @IsIn(LOSS_REASONS)
  reason!: LossReason;

  /** When it was given up. */
  @ApiProperty({ example: '2021-08-11T19:30:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  lostAt!: string;
}

export class CustodyStepAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  barcode!: string;

  /** Absent for our own labels. */
  assigner?: string;

  /** What this step made of it. */
  @ApiProperty({ enum: SPECIMEN_STATUSES })
  status!: SpecimenStatus;

  /** When it happened. */
  @ApiProperty({ format: 'date-time' })
  at!: string;

  /** Where it was done. */
  @ApiPropertyOptional({ type: String, nullable: true })
  facilityCode!: string | null;

  /** Of a receipt. */
  @ApiPropertyOptional({ enum: RECEIPT_CONDITIONS })
  condition?: ReceiptCondition;

  /** True where a new specimen of this person is asked for. */
  askedAnew!: boolean;
}

export class ConsignmentBody {
  /** To whom they go. */
  @ApiProperty({ example: 'BV-DK-HG' })
  @Matches(FACILITY)
  laboratoryCode!: string;

  /** Who sends them; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY)
  facilityCode?: string;

  @ApiProperty({ example: '2021-08-11T09:00:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  dispatchedAt!: string;

  /** As text, or with their assigner. All go, or none. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: CONSIGNMENT_SPECIMENS_MAX,
    items: { oneOf: [{ type: 'string' }, { type: 'object' }] },
    example: ['7K2M4Q2XQ9'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONSIGNMENT_SPECIMENS_MAX)
  @ParsedBy(readBarcodeList)
  barcodes!: GivenBarcode[];
}

export class ConsignmentAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  facilityCode!: string;

  laboratoryCode!: string;

  @ApiProperty({ format: 'date-time' })
  dispatchedAt!: string;

  /** How many went. */
  @ApiProperty({ example: 96 })
  specimens!: number;
}

/** A barcode in a list or address, of whichever assigner where it is text. */
export function askedBarcodeOf(given: GivenBarcode): { barcode: string; assigner?: string } {
  return typeof given === 'string' ? { barcode: given.trim() } : { barcode: given.value, assigner: given.assigner };
}

function readBarcodeList(given: unknown): Parsed<unknown> {
  if (!Array.isArray(given)) return refused('wrong-type');
  for (const one of given) {
    const read = typeof one === 'string' ? readBarcodeText(one) : readBarcode(one);
    if (!read.ok) return read;
  }
  const texts = given.map((one) => JSON.stringify(one));
  return new Set(texts).size === texts.length ? accepted(given) : refused('not-unique');
}
