import type { LocalDay } from '#libs/vocabulary';

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
  /** The first day on which it is there no more; null while nobody has ended it. */
  readonly validTo: LocalDay | null;
  readonly endReason: string | null;
}

/** What is said of one. */
export type SaidOfHamlet = Pick<Hamlet, 'name' | 'latitude' | 'longitude'>;

/** Whether it is there on a day. It is not asked since when: hamlets were there before anybody registered them. */
export const isThere = ({ validTo }: Pick<Hamlet, 'validTo'>, day: LocalDay): boolean =>
  validTo === null || day < validTo;

/** What was said of it once. Nobody knows of changes before versions were kept when they were made. */
export interface HamletVersion extends SaidOfHamlet, Pick<Hamlet, 'version' | 'validTo' | 'endReason'> {
  readonly recordedAt: Date | null;
}
