/** Bytes of a pack before it is compressed: what a phone of 2015 reads within a second or two. */
export const PACK_BYTES_MAX = 8 * 1_048_576;

/** What a pack may hold. */
export interface PackLimits {
  /** Whether units have their outlines. */
  readonly outlines: boolean;
  /** Whether zones have theirs; without them they are known by the codes of their areas. */
  readonly zoneOutlines: boolean;
  /** Of all layers together, those of essential goods last. */
  readonly featuresMax: number;
}

/** What is left out first where a pack would be too large; the last step is taken whatever its size. */
export const PACK_STEPS: readonly PackLimits[] = [
  { outlines: true, zoneOutlines: true, featuresMax: 6_000 },
  { outlines: false, zoneOutlines: true, featuresMax: 6_000 },
  { outlines: false, zoneOutlines: false, featuresMax: 6_000 },
  { outlines: false, zoneOutlines: false, featuresMax: 2_000 },
];

export const LEFT_OUT = ['outlines', 'zone-outlines', 'features'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
