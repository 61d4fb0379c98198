import type { PackState } from './pack-state-tag';

/** How often it is asked how far a file is. */
export const LOOK_EVERY_MS = 1_000;

export const isBeingRead = ({ state }: { readonly state: PackState }): boolean =>
  state === 'waiting' || state === 'reading';
