import type { VisitedPlace, VisitedWindow } from './visited-place.js';

export const VISITED_PLACE_COLUMNS = `id, version, state, name, commune_code AS "communeCode", address, latitude, longitude,
  windows, advice, drafted_at AS "draftedAt", published_at AS "publishedAt", withdrawn_at AS "withdrawnAt"`;

/** As JSON keeps it. */
type KeptWindow = { readonly from: string; readonly to: string };
export type KeptWindows<Place> = Omit<Place, 'windows'> & { readonly windows: readonly KeptWindow[] };

export function keptPlaceOf(row: KeptWindows<VisitedPlace>): VisitedPlace {
  return { ...row, windows: windowsOf(row.windows) };
}

export function windowsOf(kept: readonly KeptWindow[]): VisitedWindow[] {
  return kept.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}
