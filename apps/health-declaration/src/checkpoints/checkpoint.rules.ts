import type { CheckpointRefusal } from './checkpoint.refusals.js';

export const DIRECTIONS = ['in', 'out'] as const;
/** Into the province or out of it. */
export type Direction = (typeof DIRECTIONS)[number];

/** A facility of kind `checkpoint`, and what was set for it here. */
export interface Checkpoint {
  readonly code: string;
  readonly name: string;
  readonly communeCode: string;
  readonly validFrom: string;
  /** The first day on which it is no longer there. */
  readonly validTo: string | null;
  /** Of the setting; 0 while nothing was set. */
  readonly version: number;
  readonly road: string | null;
  readonly directions: readonly Direction[];
  /** Null while nobody has said how many a working checkpoint of this road makes. */
  readonly expectedScansPerHour: number | null;
}

/** Why nobody can be controlled there on that day in that direction; undefined where it can. */
export function refusalOfControl(
  { validFrom, validTo, directions }: Pick<Checkpoint, 'validFrom' | 'validTo' | 'directions'>,
  direction: Direction,
  onDay: string,
): CheckpointRefusal | undefined {
  if (onDay < validFrom || (validTo !== null && onDay >= validTo)) return 'checkpoint-closed';
  return directions.includes(direction) ? undefined : 'direction-not-controlled';
}
