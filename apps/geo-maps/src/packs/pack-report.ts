import type { PackDatum, PackFault, PackNote } from '#libs/geo';

export const PACK_STATES = ['waiting', 'reading', 'refused', 'ready', 'published', 'rolled-back'] as const;

/**
 * `waiting` and `reading` until it has been read whole; `refused` with faults, `ready` without; then what became of its
 * publication.
 */
export type PackState = (typeof PACK_STATES)[number];

/** What was found in a file. */
export interface PackReport {
  readonly datum: PackDatum | null;
  readonly faults: readonly PackFault[];
  /** How many more there are than are listed. */
  readonly faultsLeftOut: number;
  readonly notes: readonly PackNote[];
}

/** Of a file that cannot be read to its end. */
export const TOO_COMPLEX: PackReport = {
  ...{ datum: null, faultsLeftOut: 0, notes: [] },
  faults: [{ code: 'too-complex' }],
};

/** A file at which processes have ended so often is not begun again. */
export const PACK_ATTEMPTS_MAX = 3;
/** Nobody waits for one: the next run takes the next. */
export const PACKS_A_RUN_MAX = 20;
/** In which a file lies in the database until it was read. */
export const PIECE_BYTES = 1_048_576;
