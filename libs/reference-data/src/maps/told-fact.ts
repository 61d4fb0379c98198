import { z } from 'zod';

/**
 * Where a single fact of a rule comes from. `document` is null where no document says it; `verified` is false for what
 * nobody has compared with the document, and a proposal that stands on it says so.
 */
export const toldFactFields = {
  document: z.string().min(1).max(80).nullable(),
  verified: z.boolean(),
};
