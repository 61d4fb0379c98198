import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Problem } from '#libs/http';
import { RecordPassageBody } from './passage.dto.js';
import type { RecordedPassage } from './passage-views.dto.js';

/** Passages that one request may carry; a device with more sends several. */
export const PASSAGE_BATCH_ITEMS_MAX = 200;
/** Six kilobytes an item, which holds the longest personal code with its certificate and a note. */
export const PASSAGE_BATCH_BYTES_MAX = 6_144 * PASSAGE_BATCH_ITEMS_MAX;

export class PassageBatchBody {
  /**
   * Passages of a shift without network, each with `offline` and `at`: its key is `deviceId:sequence`. Each is checked
   * for itself: one that is malformed or refused does not harm the others.
   */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: PASSAGE_BATCH_ITEMS_MAX,
    items: { $ref: getSchemaPath(RecordPassageBody) },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PASSAGE_BATCH_ITEMS_MAX)
  items!: unknown[];
}

/** As the single request would have been answered. */
export type PassageBatchItem =
  ({ readonly status: 201; readonly replayed?: true } & RecordedPassage) | ({ readonly status: number } & Problem);

export class PassageBatchAnswer {
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
  items!: PassageBatchItem[];
}
