/** A named point below a commune: a hamlet (ấp), a quarter or an area (khu vực). */
export interface Hamlet {
  /** The commune's code and a number: `31321-03`. */
  readonly code: string;
  readonly communeCode: string;
  /** From 1. */
  readonly version: number;
  readonly name: string;
  /** WGS 84, degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** What is said of one. */
export type SaidOfHamlet = Pick<Hamlet, 'name' | 'latitude' | 'longitude'>;
