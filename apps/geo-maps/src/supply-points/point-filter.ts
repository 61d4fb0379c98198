import type { EssentialGood, SupplyPointKind } from '#libs/vocabulary';
import { isOpenAt } from './open-at.rules.js';
import type { HeldPoint } from './point-index.js';
import { stateShown, type ShownAt } from './point-json.js';
import { shownStock } from './shown-goods.rules.js';
import type { SupplyPoint } from './supply-point.js';

/** What of a point is asked for; undefined where it does not matter. */
export interface PointFilter {
  readonly kinds?: readonly SupplyPointKind[] | undefined;
  readonly communeCode?: string | undefined;
  /** Each of them must be there. */
  readonly goods?: readonly EssentialGood[] | undefined;
  /** It must be open at that instant. */
  readonly openAt?: ShownAt | undefined;
}

/** Whether a point is asked for; what costs least is looked at first. */
export function filterOf(
  { kinds, communeCode, goods, openAt }: PointFilter,
  now: ShownAt,
): (held: HeldPoint) => boolean {
  return ({ point }) =>
    (kinds === undefined || kinds.includes(point.kind)) &&
    (communeCode === undefined || point.communeCode === communeCode) &&
    (goods === undefined || goods.every((good) => mayHave(point, good, now))) &&
    (openAt === undefined || isOpen(point, openAt));
}

/** Whether it is there for all that is known: said to be in stock, or sold there and not said to be out of stock. */
function mayHave({ goods, saidOfGoods }: SupplyPoint, good: EssentialGood, { at, rules }: ShownAt): boolean {
  const { value } = shownStock(saidOfGoods[good] ?? [], at, rules);
  return value === 'in-stock' || (value !== 'out-of-stock' && goods.includes(good));
}

function isOpen(point: SupplyPoint, shown: ShownAt): boolean {
  return isOpenAt(stateShown(point, shown).value, shown.hours.stateAt(point.hours, shown.at)) === true;
}
