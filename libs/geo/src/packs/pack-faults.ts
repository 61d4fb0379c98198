import type { LonLat } from '../positions/position.js';

/** Why a pack of boundaries or of a base map is refused. */
export const PACK_FAULTS = [
  // The file
  'file-empty',
  'file-too-large',
  'text-unreadable',
  'json-malformed',
  'nested-too-deep',
  'too-many-vertices',
  'too-many-units',
  'format-unknown',
  'layer-unclear',
  'topology-malformed',
  'zip-unreadable',
  'zip-too-large',
  'shapefile-missing',
  'several-shapefiles',
  'shapefile-malformed',
  'table-malformed',
  'table-of-other-length',
  'datum-unknown',
  // A unit
  'geometry-missing',
  'geometry-not-an-area',
  'code-missing',
  'code-twice',
  'code-unknown',
  'unit-missing',
  // A feature of a base map
  'geometry-not-a-line',
  'geometry-neither-line-nor-area',
  'kind-missing',
  'kind-unknown',
  'label-malformed',
  'line-too-short',
  // Positions
  'position-malformed',
  'position-not-finite',
  'axes-swapped',
  'not-in-degrees',
  'not-in-metres',
  'outside-province',
  // Rings
  'ring-too-short',
  'ring-not-closed',
  'ring-without-area',
  'ring-crosses-itself',
  'hole-outside',
  'holes-overlap',
  'parts-overlap',
  'too-complex',
  // Units beside each other, and the register
  'units-overlap',
  'gap-between-units',
  'area-differs',
  'point-outside',
  'datum-shifted',
] as const;

export type PackFaultCode = (typeof PACK_FAULTS)[number];

/** What was mended, passed over or assumed: told, never a reason to refuse. */
export const PACK_NOTES = [
  'datum-assumed',
  'datum-overridden',
  'point-repeated',
  'orientation-mended',
  'code-was-number',
  'row-deleted',
  'units-overlap-slightly',
  'gap-is-slight',
  'label-shortened',
] as const;

export type PackNoteCode = (typeof PACK_NOTES)[number];

/** Where something is, as exactly as is known; everything is counted from 1, as people count. */
export interface PackPlace {
  /** Code of the unit as the pack has it. */
  readonly unit?: string;
  /** The other one of two units. */
  readonly otherUnit?: string;
  /** Number of the feature or record in the file. */
  readonly feature?: number;
  readonly part?: number;
  /** 1 is the outer ring of its part. */
  readonly ring?: number;
  /** WGS 84. */
  readonly at?: LonLat;
  /** As it stands in the file, where that is not in WGS 84 or not understood. */
  readonly position?: readonly number[];
  readonly areaM2?: number;
  /** What was found, and what it was compared with: square metres, bytes, units or vertices by the code. */
  readonly found?: number | string;
  readonly expected?: number | string;
}

export interface PackFault extends PackPlace {
  readonly code: PackFaultCode;
}

export interface PackNote extends PackPlace {
  readonly code: PackNoteCode;
  /** How many times in this unit or feature. */
  readonly times?: number;
}

/** The faults of a pack that cannot be read any further. */
export class PackUnreadable extends Error {
  constructor(
    readonly code: PackFaultCode,
    readonly place: PackPlace = {},
  ) {
    super(code);
  }

  get fault(): PackFault {
    return { code: this.code, ...this.place };
  }
}
