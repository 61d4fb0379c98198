import type { ShownState } from '#libs/vocabulary';

/**
 * Whether a point is open, by what is said of it and by its hours together: either can close it, and one that tells is
 * enough to open it. Null where nobody can say: nothing is known, or what was said is disputed.
 */
export function isOpenAt(shown: ShownState, byHours: 'open' | 'closed' | 'unknown'): boolean | null {
  if (shown === 'closed' || byHours === 'closed') return false;
  if (shown === 'disputed') return null;
  return shown === 'open' || byHours === 'open' ? true : null;
}
