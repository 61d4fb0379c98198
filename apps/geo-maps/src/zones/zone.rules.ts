import type { Directive, ZoneKind } from '#libs/vocabulary';
import type { DecidedState, StoredZone, ZoneState } from './zone.js';
import type { ZoneRefusal } from './zone.refusals.js';

/** 409 where the zone is no longer what the act needs; 422 where what was sent cannot be. */
export type ZoneDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ZoneRefusal; readonly status: 409 | 422; readonly path: string };

/** What an act changes of a zone. */
export type ZoneChange = Partial<Pick<StoredZone, 'state' | 'to' | 'publishedAt' | 'withdrawnAt'>>;

type Decided = Pick<StoredZone, 'state' | 'from' | 'to' | 'publishedAt'>;

export interface ZoneForm {
  readonly kind: ZoneKind;
  readonly directive?: Directive | undefined;
  readonly from: Date;
  readonly to: Date | null;
}

/** Which directive a zone is under, if that and its period fit each other. */
export function decideForm({ kind, directive, from, to }: ZoneForm): ZoneDecision<Directive | null> {
  if (kind === 'directive-area' && directive === undefined) return refused('zone-directive-missing', 422, 'directive');
  if (kind !== 'directive-area' && directive !== undefined) return refused('zone-directive-unfit', 422, 'directive');
  if (to !== null && to <= from) return refused('zone-ends-before-it-begins', 422, 'to');
  return { ok: true, value: directive ?? null };
}

/** A draft alone can be changed, published or rejected: of two who decide at once the second comes too late. */
export function requireDraft({ state }: { readonly state: DecidedState }): ZoneDecision<null> {
  return state === 'draft' ? { ok: true, value: null } : refused('zone-already-decided', 409, 'decision');
}

export function decidePublication(zone: Decided, at: Date): ZoneDecision<ZoneChange> {
  const draft = requireDraft(zone);
  if (!draft.ok) return draft;
  if (zone.to !== null && zone.to <= at) return refused('zone-already-over', 409, 'decision');
  return { ok: true, value: { state: 'published', publishedAt: at } };
}

export function decideRejection(zone: Decided, reason: string | null): ZoneDecision<ZoneChange> {
  const draft = requireDraft(zone);
  if (!draft.ok) return draft;
  return reason === null ? refused('zone-reason-missing', 422, 'reason') : { ok: true, value: { state: 'rejected' } };
}

/**
 * An end can only come nearer, and never lies before the zone was in force for the public: what must never have been is
 * withdrawn. It may lie before the act, since orders are entered late, and after it.
 */
export function decideEnding(zone: Decided, to: Date, at: Date): ZoneDecision<ZoneChange> {
  if (zone.state !== 'published') return refused('zone-not-published', 409, 'at');
  if (zone.to !== null && (zone.to <= at || zone.to <= to)) return refused('zone-ends-earlier', 409, 'at');
  if (to <= zone.from || (zone.publishedAt !== null && to < zone.publishedAt))
    return refused('zone-ends-before-it-begins', 422, 'at');
  return { ok: true, value: { to } };
}

export function decideWithdrawal(zone: Decided, at: Date): ZoneDecision<ZoneChange> {
  if (zone.state !== 'published') return refused('zone-not-published', 409, 'reason');
  return { ok: true, value: { state: 'withdrawn', withdrawnAt: at } };
}

/** As people call it at an instant. */
export function stateAt({ state, to }: Pick<StoredZone, 'state' | 'to'>, at: Date): ZoneState {
  return state === 'published' && to !== null && to <= at ? 'ended' : state;
}

function refused(
  code: ZoneRefusal,
  status: 409 | 422,
  path: string,
): { readonly ok: false; readonly code: ZoneRefusal; readonly status: 409 | 422; readonly path: string } {
  return { ok: false, code, status, path };
}
