import type { PackDatum } from '#libs/geo';
import type { LocalDay } from '#libs/vocabulary';
import type { PackReport, PackState } from '../../packs/pack-report.js';

/** What is said of a file beside it. */
export interface SaidOfPack {
  readonly name: string;
  readonly documentNumber: string | null;
  /** The first day on which its units were in force. */
  readonly validFrom: LocalDay;
  /** Stronger than what the file says; null where the file says it. */
  readonly datum: PackDatum | null;
}

export interface BoundaryPack extends SaidOfPack {
  readonly id: string;
  readonly state: PackState;
  readonly fileBytes: number;
  /** The accepted pack that it was held against when it was read. */
  readonly comparedWith: string | null;
  /** Null until it has been read. */
  readonly report: PackReport | null;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

/** A unit as a pack has it, its coordinates as text: they are only read where they are needed. */
export interface PackUnit {
  readonly code: string;
  readonly name: string | null;
  /** The coordinates of a GeoJSON MultiPolygon in WGS 84. */
  readonly polygons: string;
  readonly areaM2: number;
}

/** Codes of two units, the lesser first, and metres of the border that both have. */
export type PackNeighbours = readonly [code: string, otherCode: string, sharedM: number];
