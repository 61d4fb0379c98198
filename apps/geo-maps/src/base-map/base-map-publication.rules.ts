import { publicationInForce, publicationOf, type BaseMapChange } from './base-map-change.rules.js';
import type { BaseMapPack } from './base-map-pack.js';
import type { BaseMapRefusal } from './base-map.refusals.js';

type PackToDecide = Pick<BaseMapPack, 'id' | 'state' | 'comparedWith'>;

export type BaseMapDecision =
  | { readonly ok: true; readonly value: Omit<BaseMapChange, 'number'> }
  | { readonly ok: false; readonly code: BaseMapRefusal };

/** Maps draw a pack as soon as it is published; one that was taken back can be published again. */
export function decidePublication(pack: PackToDecide, changes: readonly BaseMapChange[]): BaseMapDecision {
  const { id, state } = pack;
  if (state === 'waiting' || state === 'reading') return refused('base-map-pack-not-read-yet');
  if (state === 'refused') return refused('base-map-pack-has-faults');
  if (state === 'published') return refused('base-map-pack-published-already');
  if (isComparedWithAnother(pack, changes)) return refused('base-map-pack-compared-with-another');
  return { ok: true, value: { kind: 'publication', packId: id, rollsBack: null } };
}

/** Maps draw again what they drew before: the pack of an earlier act, or no rivers and roads. */
export function decideRollback({ id }: PackToDecide, changes: readonly BaseMapChange[]): BaseMapDecision {
  const publication = publicationOf(changes, id);
  if (!publication) return refused('base-map-pack-not-published');
  return { ok: true, value: { kind: 'rollback', packId: id, rollsBack: publication.number } };
}

/** Whether a file that is sent again is read again: maps do not draw any more what it was held against. */
export function isReadAnew(pack: PackToDecide, changes: readonly BaseMapChange[]): boolean {
  const { state } = pack;
  if (state !== 'refused' && state !== 'ready' && state !== 'rolled-back') return false;
  return isComparedWithAnother(pack, changes);
}

function isComparedWithAnother({ comparedWith }: PackToDecide, changes: readonly BaseMapChange[]): boolean {
  return (publicationInForce(changes)?.packId ?? null) !== comparedWith;
}

function refused(code: BaseMapRefusal): BaseMapDecision {
  return { ok: false, code };
}
