import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual } from '../files/data-texts.js';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { periodFields } from '../validity/period.js';
import { setFaults } from '../validity/set-faults.js';

const MAX_GROUPS = 50;

/** Codes are the numbers of the list, which are written into templates as they stand. */
const group = z.strictObject({ code: z.string().regex(/^[1-9]\d?$/), name: bilingual(300) });

const set = z.strictObject({
  ...periodFields,
  /** What tells the numbers of this list from those of another: the number of its document. */
  list: z.string().regex(/^\d+$/),
  groups: z.array(group).min(1).max(MAX_GROUPS),
  /** Kinds of provinces that come first. */
  provinces: z.array(group).max(MAX_GROUPS),
});

export const priorityGroupsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(100) });

type PriorityGroupsFile = z.output<typeof priorityGroupsFile>;
/** One list of groups, with the period in which it holds. */
export type DatedPriorityGroups = Readonly<PriorityGroupsFile['sets'][number]>;

/** What a schema does not see: lists that overlap, and numbers that stand there twice. */
export function priorityGroupFaults(file: PriorityGroupsFile): LocatedFault[] {
  const repeated = file.sets.flatMap((entry, at) =>
    (['groups', 'provinces'] as const).flatMap((part) => {
      const codes = entry[part].map(({ code }) => code);
      return codes.flatMap((code, index) =>
        codes.indexOf(code) < index
          ? [{ pointer: pointerTo(['sets', at, part, index, 'code']), message: `repeats the code ${code}` }]
          : [],
      );
    }),
  );
  return [...setFaults(file), ...repeated];
}
