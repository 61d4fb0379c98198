import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DOSE_NUMBER_MAX } from '#libs/contracts';
import { IDEMPOTENCY_KEY_PATTERN, ParsedBy, type Problem } from '#libs/http';
import { DOSE_REASONS, parseInstant, type DoseReason } from '#libs/vocabulary';
import { DOSE_BYTES_MAX, GivenDoseFields, VaccinatedPersonForm, type RecordedDoseAnswer } from '../doses/dose.dto.js';
import type { DoseConflictKind } from './dose-conflict.rules.js';

/** Doses that one request may carry; a device with more sends several. */
export const DOSE_BATCH_ITEMS_MAX = 200;
export const DOSE_BATCH_BYTES_MAX = DOSE_BYTES_MAX * DOSE_BATCH_ITEMS_MAX;

/** A dose that was given without network, as `POST /v1/doses` takes it; its instant is known. */
export class OfflineDoseBody extends GivenDoseFields {
  /** Whoever was not in the pack: in full. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VaccinatedPersonForm)
  person?: VaccinatedPersonForm;

  /** Whoever was in the pack: by the id that it has. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

/** What the device answered before the needle. */
export class DecidedOfflineBody {
  @ApiProperty({ minimum: 1, maximum: DOSE_NUMBER_MAX })
  @IsInt()
  @Min(1)
  @Max(DOSE_NUMBER_MAX)
  doseNumber!: number;

  /** Every reason against the dose that it named. */
  @ApiProperty({ enum: DOSE_REASONS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(DOSE_REASONS, { each: true })
  reasons!: DoseReason[];
}

export class OfflineDoseItem {
  /** Made by the device with the dose: of any number of sendings the first is recorded. */
  @ApiProperty({ minLength: 16, maxLength: 64 })
  @Matches(IDEMPOTENCY_KEY_PATTERN)
  idempotencyKey!: string;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => OfflineDoseBody)
  dose!: OfflineDoseBody;

  /** Left out where the device was not asked. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DecidedOfflineBody)
  decided?: DecidedOfflineBody;
}

export class DoseBatchBody {
  /** The device as it calls itself; of no person. */
  @ApiProperty({ example: 'may-ban-tiem-2', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$/)
  deviceId!: string;

  /** By which the doses were given; left out where there was none. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  packId?: string;

  /** By the clock of the device at this moment: by how much it is off, its doses are. */
  @ApiProperty({ example: '2021-08-11T17:30:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  sentAt!: string;

  /** Each is checked for itself: one that is malformed or refused does not harm the others. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: DOSE_BATCH_ITEMS_MAX,
    items: { $ref: getSchemaPath(OfflineDoseItem) },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DOSE_BATCH_ITEMS_MAX)
  items!: unknown[];
}

export interface ConflictOfDose {
  readonly id: string;
  readonly kind: DoseConflictKind;
}

/** A dose that is on record, and what the device could not know of it; or why the item was refused. */
export type DoseBatchItem =
  | {
      readonly status: 201;
      readonly replayed?: true;
      readonly dose: RecordedDoseAnswer;
      readonly conflicts: readonly ConflictOfDose[];
    }
  | ({ readonly status: number } & Problem);

export class DoseBatchAnswer {
  /** One answer an item, in the order of the items. */
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['status'],
      properties: {
        status: { type: 'integer', description: '201, or the status of the problem that stands beside.' },
        dose: { type: 'object', description: 'As POST /v1/doses answers it.', additionalProperties: true },
        conflicts: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', format: 'uuid' }, kind: { type: 'string' } } },
        },
      },
      additionalProperties: true,
    },
  })
  items!: DoseBatchItem[];
}
