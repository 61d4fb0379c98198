import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Problem } from '#libs/http';
import { AcceptedDeclaration, SubmitDeclarationBody } from './submit-declaration.dto.js';

/** Declarations that one request may carry: what a phone without network gathers in a day at a checkpoint. */
export const BATCH_ITEMS_MAX = 200;
/** Eight kilobytes an item, which holds the longest form in Vietnamese with all its marks. */
export const BATCH_BYTES_MAX = 8_192 * BATCH_ITEMS_MAX;

export class DeclarationBatchBody {
  /** Each item is checked for itself: one that is malformed does not harm the others. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: BATCH_ITEMS_MAX,
    items: {
      type: 'object',
      required: ['idempotencyKey', 'declaration'],
      additionalProperties: false,
      properties: {
        idempotencyKey: { type: 'string', minLength: 16, maxLength: 64 },
        declaration: { $ref: getSchemaPath(SubmitDeclarationBody) },
      },
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH_ITEMS_MAX)
  items!: unknown[];
}

/** As the single request would have been answered. Paths of a problem begin at the item's declaration. */
export type BatchItemAnswer =
  ({ readonly status: 201; readonly replayed?: true } & AcceptedDeclaration) | ({ readonly status: number } & Problem);

export class DeclarationBatchAnswer {
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
  items!: BatchItemAnswer[];
}
