/** How sure a position is: given in the list, or found by the street, the hamlet or the commune. */
export type Located = 'given' | 'street' | 'hamlet' | 'commune';

/** From the surest on. Told apart however somebody sees colours (Okabe and Ito). */
export const LOCATED_COLOURS: Readonly<Record<Located, string>> = {
  given: '#009e73',
  street: '#56b4e9',
  hamlet: '#e69f00',
  commune: '#d55e00',
};

export const LOCATED = Object.keys(LOCATED_COLOURS) as readonly Located[];

/** What stands on a point beside its row, so that it is told without its colour too. */
export const LOCATED_SIGNS: Readonly<Record<Located, string>> = { given: '✓', street: '~', hamlet: '≈', commune: '?' };

interface RowOnMap {
  readonly row: number;
  readonly point: {
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly located: string | null;
  } | null;
}

export interface LocatedPoint {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly colour: string;
  readonly label: string;
}

/** The points of rows that have a position, by their lines. */
export function pointsOfRows(rows: readonly RowOnMap[]): readonly LocatedPoint[] {
  return rows.flatMap(({ row, point }) => {
    const { latitude = null, longitude = null, located = null } = point ?? {};
    if (latitude === null || longitude === null || located === null) return [];
    const by = located as Located;
    return [
      { code: String(row), latitude, longitude, colour: LOCATED_COLOURS[by], label: `${row} ${LOCATED_SIGNS[by]}` },
    ];
  });
}
