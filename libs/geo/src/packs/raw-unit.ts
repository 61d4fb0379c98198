import type { PackNote } from './pack-faults.js';
import type { PackDatum } from './pack-datum.js';

/** As it stands in the file: longitude and latitude, or easting and northing. */
export type RawPosition = readonly [x: number, y: number];

/** One feature or record, its coordinates unchanged and unchecked. */
export interface RawUnit {
  /** Counted from 1. */
  readonly feature: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly (readonly (readonly RawPosition[])[])[];
  /** Each part is one line, in place of the rings of an area. */
  readonly isLine?: boolean;
}

/** What the features of a pack may be. */
export type PackShapes = 'areas' | 'lines-and-areas';

export interface StatedDatum {
  /** As it stands in the file. */
  readonly text: string;
  /** Undefined where the text is not understood. */
  readonly datum?: PackDatum;
}

export interface RawPack {
  readonly units: readonly RawUnit[];
  /** What the file says of its coordinates; undefined where it says nothing. */
  readonly stated?: StatedDatum;
  readonly notes: readonly PackNote[];
}
