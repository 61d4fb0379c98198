import { VACCINES } from '#libs/vocabulary';
import { z } from 'zod';

/** A lot of a vaccine, as printed on the vial. */
export const vaccineLot = {
  vaccine: z.enum(VACCINES),
  lot: z.string().regex(/^[A-Z0-9][A-Z0-9./-]{0,29}$/),
};
