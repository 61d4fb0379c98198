import { DOSE_KINDS, VACCINES } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { periodFaults } from '../validity/period-faults.js';
import { periodFields } from '../validity/period.js';

const MAX_RULES = 200;
const weeks = z.int().min(1).max(52).nullable();

const rule = z.strictObject({
  ...periodFields,
  first: z.enum(VACCINES),
  second: z.enum(VACCINES),
  /** Null: as in the course of the first product. */
  minWeeks: weeks,
  maxWeeks: weeks,
  needsConsent: z.boolean(),
  /** Whether the document allows it only where the first product is not to be had, which the point decides. */
  onlyInShortage: z.boolean(),
  /** Below this age the product stays the same. */
  minYears: z.int().min(0).max(150),
});

const furtherProducts = z.strictObject({
  ...periodFields,
  kinds: z.array(z.enum(DOSE_KINDS)).min(1).max(DOSE_KINDS.length),
  sameProduct: z.boolean(),
  vaccines: z.array(z.enum(VACCINES)).max(VACCINES.length),
});

export const vaccineMixingFile = z.strictObject({
  ...headerFields,
  rules: z.array(rule).max(MAX_RULES),
  furtherProducts: z.array(furtherProducts).max(MAX_RULES),
});

type VaccineMixingFile = z.output<typeof vaccineMixingFile>;

/** What a schema does not see: a product that follows itself, weeks the wrong way round, a pair with two rules a day. */
export function vaccineMixingFaults({ rules }: VaccineMixingFile): LocatedFault[] {
  const byPair = Map.groupBy(
    rules.map((entry, index) => ({ ...entry, path: ['rules', index] })),
    ({ first, second }) => `${first} ${second}`,
  );
  return [
    ...[...byPair.values()].flatMap(periodFaults),
    ...rules.flatMap(({ first, second, minWeeks, maxWeeks }, index) => [
      ...(first === second ? [faultAt(index, 'second', 'is the first product again')] : []),
      ...((maxWeeks ?? Infinity) < (minWeeks ?? 0) ? [faultAt(index, 'maxWeeks', 'is below minWeeks')] : []),
    ]),
  ];
}

function faultAt(index: number, field: string, message: string): LocatedFault {
  return { pointer: pointerTo(['rules', index, field]), message };
}
