import { z } from 'zod';

/** How every file begins: what it is about, and where its facts come from. */
export const headerFields = {
  title: z.string().min(1).max(200),
  source: z.array(z.string().min(1).max(400)).min(1).max(20),
};
