import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches } from 'class-validator';
import { ParsedBy, type Problem } from '#libs/http';
import { freeText, TEST_METHODS, type TestMethod } from '#libs/vocabulary';
import { CollectSpecimenBody, SPECIMEN_BYTES_MAX, type CollectedSpecimenAnswer } from '../specimens/specimen.dto.js';

/** Specimens that one request may carry; a point with more sends several. */
export const SPECIMEN_BATCH_ITEMS_MAX = 200;
export const SPECIMEN_BATCH_BYTES_MAX = SPECIMEN_BYTES_MAX * SPECIMEN_BATCH_ITEMS_MAX;
const NOTE_CHARACTERS_MAX = 300;
const CONFLICT_KINDS = ['barcode-used', 'label-not-issued', 'person-disagrees'] as const;

export class SpecimenBatchBody {
  /** Each item is checked for itself: one that is malformed or refused does not harm the others. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: SPECIMEN_BATCH_ITEMS_MAX,
    items: {
      type: 'object',
      required: ['idempotencyKey', 'specimen'],
      additionalProperties: false,
      properties: {
        idempotencyKey: { type: 'string', minLength: 16, maxLength: 64 },
        specimen: { $ref: getSchemaPath(CollectSpecimenBody) },
      },
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SPECIMEN_BATCH_ITEMS_MAX)
  items!: unknown[];
}

/** As the single request would have been answered; `conflictId` where it is kept to be looked at. */
export type SpecimenBatchItem = (
  | ({ readonly status: 201; readonly replayed?: true } & { readonly specimen: CollectedSpecimenAnswer })
  | ({ readonly status: number } & Problem)
) & { readonly conflictId?: string };

export class SpecimenBatchAnswer {
  /** One answer an item, in the order of the items. */
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['status'],
      properties: { status: { type: 'integer', description: '201, or the status of the problem that stands beside.' } },
      additionalProperties: true,
    },
  })
  items!: SpecimenBatchItem[];
}

export class SpecimenConflict {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CONFLICT_KINDS })
  kind!: string;
  /** With which the item was refused. */
  code!: string;
  facilityCode!: string;
  day!: string;
  /** The item as it was sent. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  specimen!: object;
  foundAt!: string;
}

export class SpecimenConflicts {
  /** Open ones, the oldest first; at most a hundred. */
  items!: SpecimenConflict[];
}

export class CloseSpecimenConflictBody {
  /** What was found out. Sealed. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note!: string;
}

export class ClosedSpecimenConflict {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  closedAt!: string;
}

export class DayPackQueryString {
  /** For which point. */
  @ApiProperty({ example: 'TTYT-930' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  facilityCode!: string;
}

export class PackedBlock {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  barcodes!: string[];
}

export class PackedUnit {
  code!: string;
  name!: string;
}

/** To whom tubes are sent when the network is back. */
export class PackedLaboratory {
  code!: string;
  name!: string;
  /** Of tests that are done there. @example ["rt-pcr"] */
  methods!: string[];
  /** In the form of OpenStreetMap; null where they are not known. */
  @ApiProperty({ type: String, nullable: true, example: 'Mo-Su 06:00-22:00' })
  openingHours!: string | null;
}

/** Kits of the point, for rapid tests on the spot. */
export class PackedLot {
  code!: string;
  @ApiProperty({ enum: TEST_METHODS })
  method!: TestMethod;
  product!: string;
  /** The last day on which it may be used. */
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
  /** Tests that were left when the pack was issued. */
  stock!: number;
}

export class SpecimenDayPack {
  issuedAt!: string;
  facilityCode!: string;
  /** Labels that may still be put on tubes; the newest blocks. */
  blocks!: PackedBlock[];
  /** Communes of the province, for residences. */
  communes!: PackedUnit[];
  /** Other provinces. */
  provinces!: PackedUnit[];
  laboratories!: PackedLaboratory[];
  /** Of the point itself; neither recalled nor expired nor used up. */
  lots!: PackedLot[];
  /** Days within which what is collected is taken in. */
  collectedLateDays!: number;
  /** By what names reasons and kinds go. */
  reasons!: string[];
  kinds!: string[];
  placeKinds!: string[];
}
