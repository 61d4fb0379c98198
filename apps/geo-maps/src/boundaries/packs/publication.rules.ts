import type { BoundaryRefusal } from '../boundary.refusals.js';
import { publicationBeside, publicationOf, type BoundaryChange } from '../changes/boundary-change.rules.js';
import type { BoundaryPack } from './boundary-pack.js';

type PackToDecide = Pick<BoundaryPack, 'id' | 'state' | 'validFrom' | 'comparedWith'>;

export type PublicationDecision =
  | { readonly ok: true; readonly value: Omit<BoundaryChange, 'number'> }
  | { readonly ok: false; readonly code: BoundaryRefusal };

/** A pack holds from its day on, as soon as it is published; one that was taken back can be published again. */
export function decidePublication(pack: PackToDecide, changes: readonly BoundaryChange[]): PublicationDecision {
  const { id, state, validFrom, comparedWith } = pack;
  if (state === 'waiting' || state === 'reading') return refused('boundary-pack-not-read-yet');
  if (state === 'refused') return refused('boundary-pack-has-faults');
  if (state === 'published') return refused('boundary-pack-published-already');
  const beside = publicationBeside(changes, validFrom)?.packId ?? null;
  if (beside !== comparedWith) return refused('boundary-pack-compared-with-another');
  return { ok: true, value: { kind: 'publication', packId: id, rollsBack: null, validFrom } };
}

/** What held before holds again: the pack of an earlier day or act, or the sketch. */
export function decideRollback({ id }: PackToDecide, changes: readonly BoundaryChange[]): PublicationDecision {
  const publication = publicationOf(changes, id);
  if (!publication) return refused('boundary-pack-not-published');
  const { number: rollsBack, validFrom } = publication;
  return { ok: true, value: { kind: 'rollback', packId: id, rollsBack, validFrom } };
}

/** Whether a file that is sent again is read again: what it was held against does not hold any more. */
export function isReadAnew(
  { state, validFrom, comparedWith }: PackToDecide,
  changes: readonly BoundaryChange[],
): boolean {
  if (state !== 'refused' && state !== 'ready' && state !== 'rolled-back') return false;
  return (publicationBeside(changes, validFrom)?.packId ?? null) !== comparedWith;
}

function refused(code: BoundaryRefusal): PublicationDecision {
  return { ok: false, code };
}
