/** What official packs may be off by. */
export interface PackTolerances {
  /** Square metres that two units may share along their border. */
  readonly overlapM2: number;
  /** Square metres of one gap between units. */
  readonly gapM2: number;
  /** Share of the register's area that a unit must at least and at most have. */
  readonly areaRatioMin: number;
  readonly areaRatioMax: number;
  /** Square metres that an area may differ by beside: the register is rounded to tenths of a square kilometre. */
  readonly areaRoundingM2: number;
}

export const PACK_TOLERANCES: PackTolerances = {
  overlapM2: 1_000,
  gapM2: 1_000,
  areaRatioMin: 0.8,
  areaRatioMax: 1.25,
  areaRoundingM2: 50_000,
};
