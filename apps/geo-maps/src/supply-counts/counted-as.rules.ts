import type { SupplyPointStrata } from '#libs/contracts';
import { statementAgeOf, type ShownState } from '#libs/vocabulary';
import type { SupplyPoint } from '../supply-points/supply-point.js';

/** As what a point is counted at an instant, by what is shown of it then. */
export function countedAs(point: SupplyPoint, shown: ShownState, now: Date): SupplyPointStrata {
  const { communeCode, kind } = point;
  return { communeCode, kind, shown, told: statementAgeOf(lastSaidAt(point), now) };
}

export function isCountedSame(one: SupplyPointStrata | null, other: SupplyPointStrata | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.communeCode === other.communeCode &&
    one.kind === other.kind &&
    one.shown === other.shown &&
    one.told === other.told
  );
}

/** When anybody last said anything of the point or its goods; null where nobody has. */
function lastSaidAt({ said: { official, citizens }, saidOfGoods }: SupplyPoint): Date | null {
  const ofGoods = Object.values(saidOfGoods).flat();
  const times = [...(official ? [official] : []), ...citizens, ...ofGoods].map(({ at }) => at.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
