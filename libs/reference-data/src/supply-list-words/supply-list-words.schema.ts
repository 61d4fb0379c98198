import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';

const WORDS_MAX = 200;

export const supplyListWordsFile = z.strictObject({
  ...headerFields,
  /** True for what was not seen in a source. */
  unconfirmed: z.literal(true).optional(),
  /** How lists write each kind, besides the words of the vocabulary. Case and marks do not matter. */
  kinds: z.partialRecord(z.enum(SUPPLY_POINT_KINDS), z.array(z.string().min(1).max(100)).min(1).max(WORDS_MAX)),
});

export type SupplyListWordsFile = z.output<typeof supplyListWordsFile>;
/** Kind → how lists write it. */
export type SupplyKindWords = Readonly<SupplyListWordsFile['kinds']>;
