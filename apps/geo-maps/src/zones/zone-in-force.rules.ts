import { strictnessOf, type StrictnessOfZone } from '#libs/vocabulary';

/** An area that an authority put under a blockade, medical isolation or a directive. */
export interface Zone extends StrictnessOfZone {
  readonly id: string;
  /** The units and hamlets that it covers whole; empty for a zone that is only drawn. */
  readonly areaCodes: readonly string[];
  readonly from: Date;
  /** The first instant at which it holds no longer; null until further notice. */
  readonly to: Date | null;
  /** Null while nobody published it: then it is shown to nobody. */
  readonly publishedAt: Date | null;
  /** When it was taken back; from then on it holds no longer, whatever `to` says. */
  readonly withdrawnAt: Date | null;
}

/** Whether a place lies in a zone; null where its outline does not tell. */
export type LiesIn<Z extends Zone> = (zone: Z) => boolean | null;

/** What holds at a place. */
export interface ZonesAt<Z extends Zone> {
  /** The strictest first; of equal ones that which began first. */
  readonly zones: readonly Z[];
  /** The one that counts; null where there is none. */
  readonly strictest: Z | null;
  /** Zones of which nobody can tell whether the place lies in them. */
  readonly perhaps: readonly Z[];
}

/** Whether a zone is in force for the public at an instant. What is not published yet never is. */
export function isZoneInForce({ from, to, publishedAt, withdrawnAt }: Zone, at: Date): boolean {
  if (publishedAt === null || publishedAt > at || from > at) return false;
  return (to === null || at < to) && (withdrawnAt === null || at < withdrawnAt);
}

/** All zones in force at a place and an instant. The strictest wins: a blockade inside an area under directive 15. */
export function zonesAt<Z extends Zone>(zones: readonly Z[], liesIn: LiesIn<Z>, at: Date): ZonesAt<Z> {
  const inForce = zones.filter((zone) => isZoneInForce(zone, at));
  const here = inForce.filter((zone) => liesIn(zone) === true).sort(strictestFirst);
  return {
    zones: here,
    strictest: here[0] ?? null,
    perhaps: inForce.filter((zone) => liesIn(zone) === null).sort(strictestFirst),
  };
}

/**
 * For a place of which only the area is known: it lies in the zones that cover the area or one above it. Whether it
 * lies in a zone that is only drawn, or that covers a part of the area, nobody can tell.
 */
export function liesInByArea(
  path: readonly string[],
  isPartOf: (areaCode: string, of: string) => boolean,
): LiesIn<Zone> {
  const [area = ''] = path;
  return ({ areaCodes }) => {
    if (areaCodes.some((code) => path.includes(code))) return true;
    return areaCodes.length === 0 || areaCodes.some((code) => isPartOf(code, area)) ? null : false;
  };
}

function strictestFirst(a: Zone, b: Zone): number {
  return strictnessOf(b) - strictnessOf(a) || a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1);
}
