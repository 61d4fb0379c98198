import type { LonLat, MultiPolygon } from '#libs/geo';
import type { LocalDay } from '#libs/vocabulary';

/** `official` from an imported pack; `schematic` while units are sketched from their points (ADR 44). */
export type OutlineCertainty = 'official' | 'schematic';

/** Which commune a position lies in. */
export type UnitAt =
  | {
      readonly certainty: 'official';
      /** Undefined outside the province. */
      readonly communeCode: string | undefined;
    }
  | {
      readonly certainty: 'schematic';
      /** Nearest first; the person chooses. */
      readonly candidates: readonly { readonly communeCode: string; readonly distanceM: number }[];
      /** Communes without a point, any of which it may be too. */
      readonly withoutPoint: readonly string[];
    };

/** The outlines of the units of the province as they were in force on a day. */
export interface OutlinesOfDay {
  readonly certainty: OutlineCertainty;
  /** Changes whenever any outline does: part of every ETag that is made from outlines. */
  readonly version: string;
  /** As the map says it; null for a sketch. */
  readonly source: { readonly name: string; readonly documentNumber: string | null } | null;
  /** Of a commune or district; undefined where it cannot be drawn. WGS 84, longitude before latitude. */
  outlineOf(code: string): MultiPolygon | undefined;
  /** Communes that cannot be drawn: in the list, and hatched. */
  readonly withoutOutline: readonly string[];
  communeAt(position: LonLat): UnitAt;
  /** Communes that share a border; undefined while nobody has imported a pack or a list of neighbours. */
  neighboursOf(communeCode: string): ReadonlySet<string> | undefined;
}

/** What other capabilities ask about where units lie. */
export abstract class UnitOutlines {
  abstract on(day: LocalDay): Promise<OutlinesOfDay>;
}
