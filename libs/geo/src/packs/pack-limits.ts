/** What a pack may take; more is refused before it is read. */
export interface PackLimits {
  /** Of the file as it is sent. */
  readonly bytes: number;
  /** Of a zip once it is unpacked. */
  readonly unpackedBytes: number;
  /** Parts of a zip; a shapefile has four to ten. */
  readonly parts: number;
  /** Positions of all rings together. */
  readonly vertices: number;
  readonly units: number;
  /** Brackets within brackets in JSON; GeoJSON needs nine. */
  readonly depth: number;
  /** Pairs of edges that are compared in search of crossings: honest borders need two to three an edge. */
  readonly edgePairs: number;
  /** Edges times the heights of corners that they pass, in a sweep over what borders do not share: some ten seconds. */
  readonly sweepSteps: number;
  /** Rings of one record of a shapefile times its positions: holes are looked for in all of them. */
  readonly ringSteps: number;
  /** Faults that are listed. */
  readonly faults: number;
}

/** For one province; its communes at a scale of 1:10,000 have about a hundred thousand vertices. */
export const PACK_LIMITS: PackLimits = {
  bytes: 32 * 1_048_576,
  unpackedBytes: 64 * 1_048_576,
  parts: 64,
  vertices: 500_000,
  units: 2_000,
  depth: 24,
  edgePairs: 4_000_000,
  sweepSteps: 20_000_000,
  ringSteps: 400_000_000,
  faults: 200,
};
