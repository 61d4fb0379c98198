/** What kind of public place carries the poster. Private homes are never places. */
export const PLACE_KINDS = [
  'market',
  'supermarket',
  'shop',
  'office',
  'school',
  'health-facility',
  'vaccination-point',
  'testing-point',
  'checkpoint',
  'quarantine-facility',
  'factory',
  'transport',
  'worship',
  'other',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];
