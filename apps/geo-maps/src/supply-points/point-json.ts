import type { DatedShoppingRule, DatedSupplyRules } from '#libs/reference-data';
import { ESSENTIAL_GOODS, type LocalDay, type SupplyPointKind } from '#libs/vocabulary';
import type { HoursAt } from './hours-at.js';
import { isOpenAt } from './open-at.rules.js';
import type { HeldPoint } from './point-index.js';
import { shownStock, type ShownStock } from './shown-goods.rules.js';
import { shownState } from './shown-state.rules.js';
import type { ShownStateOfPoint } from './statement.js';
import type { SupplyPoint } from './supply-point.js';
import { whoMayCome, whoMayComeThere } from './who-may-come.rules.js';

/** What answers about points go by, at one instant. */
export interface ShownAt {
  readonly at: Date;
  readonly day: LocalDay;
  readonly rules: DatedSupplyRules;
  readonly shoppingRules: readonly DatedShoppingRule[];
  readonly hours: HoursAt;
  /** By kind of point, each computed once. */
  readonly whoMayCome: Map<SupplyPointKind, string>;
}

/**
 * Answers are put together as text, and not as objects that are then written: this is asked for far more often than
 * anything else, by everybody who looks for a shop. `supply-point-views.dto.ts` says what they look like.
 */
export function staticJsonOf(point: SupplyPoint): string {
  const { id, name, kind, communeCode, address, latitude, longitude, located } = point;
  const { hours, hoursText, phone, delivery, osmId, version } = point;
  const said = { id, name, kind, communeCode, address, latitude, longitude, located };
  return JSON.stringify({ ...said, hours, hoursText, phone, delivery, osmId, version }).slice(0, -1);
}

/** @param distanceM null where no position was asked about */
export function pointJson(held: HeldPoint, distanceM: number | null, shown: ShownAt): string {
  return joinedJson(held, distanceM, shownPartOf(held, shown));
}

/** @param shownPart as `shownPartOf` has it */
export function joinedJson({ json }: HeldPoint, distanceM: number | null, shownPart: string): string {
  return `${json},"distanceM":${distanceM === null ? 'null' : Math.round(distanceM)},${shownPart}`;
}

/** What changes with the time: the last members of the point's answer, with its last brace. */
export function shownPartOf({ point }: HeldPoint, shown: ShownAt): string {
  const state = stateShown(point, shown);
  const openNow = isOpenAt(state.value, shown.hours.stateAt(point.hours, shown.at));
  return (
    `"state":${shownJson(state)},"goods":${goodsJson(point, shown)},` +
    `"openNow":${openNow},"whoMayCome":${whoMayComeJson(point, shown)}}`
  );
}

const UNKNOWN: ShownStateOfPoint = { value: 'unknown', since: null, source: null, confidence: 0 };

/** Most points have nothing said of them at all. */
export function stateShown({ said }: Pick<SupplyPoint, 'said'>, { at, rules }: Pick<ShownAt, 'at' | 'rules'>) {
  return isSilent(said) ? UNKNOWN : shownState(said, at, rules);
}

function isSilent({ official, citizens }: SupplyPoint['said']): boolean {
  return official === null && citizens.length === 0;
}

function shownJson({ value, since, source, confidence }: ShownStateOfPoint | ShownStock): string {
  const [when, who] = [since === null ? 'null' : `"${since.toISOString()}"`, source === null ? 'null' : `"${source}"`];
  return `{"value":"${value}","since":${when},"source":${who},"confidence":${Math.round(confidence * 100) / 100}}`;
}

/** What is sold there, and what else was spoken of, in the order of the closed list. */
function goodsJson({ goods, saidOfGoods }: SupplyPoint, { at, rules }: ShownAt): string {
  const shown = ESSENTIAL_GOODS.flatMap((good) => {
    const said = saidOfGoods[good];
    if (said === undefined && !goods.includes(good)) return [];
    return [`{"good":"${good}",${shownJson(shownStock(said ?? [], at, rules)).slice(1)}`];
  });
  return `[${shown.join(',')}]`;
}

function whoMayComeJson({ kind, whoMayCome: there }: SupplyPoint, { day, shoppingRules, whoMayCome: kept }: ShownAt) {
  if (there !== null) return JSON.stringify(whoMayComeThere(there, day));
  const known = kept.get(kind);
  if (known !== undefined) return known;
  const json = JSON.stringify(whoMayCome(kind, day, shoppingRules));
  kept.set(kind, json);
  return json;
}
