import { addDays, endOfLocalDay, startOfLocalDay, VISITED_DAYS, type LocalDay } from '#libs/vocabulary';
import type { VisitedPlaceRefusal } from './visited-place.refusals.js';
import type { VisitedPlace, VisitedPlaceState, VisitedWindow } from './visited-place.js';

/** 409 where the place is no longer what the act needs; 422 where what was sent cannot be. */
export type VisitedPlaceDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: VisitedPlaceRefusal; readonly status: 409 | 422; readonly path: string };

/** What an act changes of a place. */
export type VisitedPlaceChange = Partial<Pick<VisitedPlace, 'state' | 'publishedAt' | 'withdrawnAt'>>;

/** West, south, east and north of where the places of the province can lie, in degrees. */
type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The windows in the order of their beginnings, if each is over and has a length. */
export function decideWindows(windows: readonly VisitedWindow[], now: Date): VisitedPlaceDecision<VisitedWindow[]> {
  const empty = windows.findIndex(({ from, to }) => to <= from);
  if (empty >= 0) return refused('visited-window-empty', 422, `windows[${empty}].to`);
  const ahead = windows.findIndex(({ to }) => to > now);
  if (ahead >= 0) return refused('visited-window-ahead', 422, `windows[${ahead}].to`);
  return { ok: true, value: windows.toSorted((one, other) => one.from.getTime() - other.from.getTime()) };
}

/** Whether a position can be meant: whole, in the province, and with its axes in place. */
export function decidePosition(
  latitude: number | undefined,
  longitude: number | undefined,
  [west, south, east, north]: Bounds,
): VisitedPlaceDecision<null> {
  if (latitude === undefined && longitude === undefined) return { ok: true, value: null };
  if (latitude === undefined || longitude === undefined) {
    return refused('visited-place-position-incomplete', 422, latitude === undefined ? 'latitude' : 'longitude');
  }
  const isWithin = (x: number, y: number): boolean => west <= x && x <= east && south <= y && y <= north;
  if (isWithin(longitude, latitude)) return { ok: true, value: null };
  const code = isWithin(latitude, longitude) ? 'visited-place-axes-swapped' : 'visited-place-outside-province';
  return refused(code, 422, 'latitude');
}

/** A draft alone can be changed, published or rejected: of two who decide at once the second comes too late. */
export function requireDraft({ state }: { readonly state: VisitedPlaceState }): VisitedPlaceDecision<null> {
  return state === 'draft' ? { ok: true, value: null } : refused('visited-place-already-decided', 409, 'decision');
}

export function decidePublication(place: VisitedPlace, at: Date): VisitedPlaceDecision<VisitedPlaceChange> {
  const draft = requireDraft(place);
  return draft.ok ? { ok: true, value: { state: 'published', publishedAt: at } } : draft;
}

export function decideRejection(place: VisitedPlace, reason: string | null): VisitedPlaceDecision<VisitedPlaceChange> {
  const draft = requireDraft(place);
  if (!draft.ok) return draft;
  if (reason === null) return refused('visited-place-reason-missing', 422, 'reason');
  return { ok: true, value: { state: 'rejected' } };
}

export function decideWithdrawal(place: VisitedPlace, at: Date): VisitedPlaceDecision<VisitedPlaceChange> {
  if (place.state !== 'published') return refused('visited-place-not-published', 409, 'reason');
  return { ok: true, value: { state: 'withdrawn', withdrawnAt: at } };
}

/** The windows that matter on a day: what lies in its fourteen days before, as declarations ask, or on it. */
export function windowsShownOn(windows: readonly VisitedWindow[], day: LocalDay): VisitedWindow[] {
  const [earliest, latest] = [startOfLocalDay(addDays(day, -VISITED_DAYS)), endOfLocalDay(day)];
  return windows.filter(({ from, to }) => to > earliest && from < latest);
}

function refused(
  code: VisitedPlaceRefusal,
  status: 409 | 422,
  path: string,
): { readonly ok: false; readonly code: VisitedPlaceRefusal; readonly status: 409 | 422; readonly path: string } {
  return { ok: false, code, status, path };
}
