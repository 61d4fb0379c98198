import {
  isInForce,
  MEASURE_PERMISSIONS,
  MEASURED_ACTIVITIES,
  type LocalDay,
  type MeasuredActivity,
  type MeasurePermission,
  type MeasureRegime,
} from '#libs/vocabulary';
import type { DatedAreaMeasures } from '#libs/reference-data';

/** What one may do of an activity, and which rule says so. */
export interface ActivityAnswer {
  readonly activity: MeasuredActivity;
  /** Null where no rule in force here speaks of it. */
  readonly permission: MeasurePermission | null;
  readonly text: { readonly vi: string; readonly en: string } | null;
  readonly regime: MeasureRegime | null;
  readonly document: string | null;
  /** False where nobody has compared the text with the document. */
  readonly verified: boolean;
}

/** "What may I do here?" */
export interface MeasuresHere {
  readonly day: LocalDay;
  /** Every activity, in the order of the vocabulary. */
  readonly activities: readonly ActivityAnswer[];
  /** Regimes that were decided here and for which nothing is dated on the day: a directive after Resolution 128. */
  readonly unknownRegimes: readonly MeasureRegime[];
}

interface Cell extends ActivityAnswer {
  readonly permission: MeasurePermission;
}

/**
 * The measures of a day where these regimes hold: the level of the area and the directives of its zones. Of several
 * that speak of an activity the strictest counts; of equally strict ones that which was named first.
 */
export function whatMayIDo(
  regimes: readonly MeasureRegime[],
  day: LocalDay,
  measures: readonly DatedAreaMeasures[],
): MeasuresHere {
  const dated = measures.filter((set) => isInForce(set, day));
  const here = regimes.flatMap((regime) => dated.find((set) => set.regime === regime) ?? []);
  const cells = here.flatMap(cellsOf);
  return {
    day,
    activities: MEASURED_ACTIVITIES.map((activity) => strictest(activity, cells)),
    unknownRegimes: [...new Set(regimes)].filter((regime) => !dated.some((set) => set.regime === regime)),
  };
}

function cellsOf({ regime, document, unconfirmed, cells }: DatedAreaMeasures): Cell[] {
  return cells.map((cell) => ({
    ...{ activity: cell.activity, permission: cell.permission, text: cell.text, regime },
    document: cell.document === undefined ? (document ?? null) : cell.document,
    verified: cell.verified && unconfirmed !== true,
  }));
}

function strictest(activity: MeasuredActivity, cells: readonly Cell[]): ActivityAnswer {
  const [first, ...others] = cells.filter((cell) => cell.activity === activity);
  if (first === undefined)
    return { activity, permission: null, text: null, regime: null, document: null, verified: false };
  return others.reduce((best, cell) => (isStricter(cell, best) ? cell : best), first);
}

function isStricter(a: Cell, b: Cell): boolean {
  return MEASURE_PERMISSIONS.indexOf(a.permission) > MEASURE_PERMISSIONS.indexOf(b.permission);
}
