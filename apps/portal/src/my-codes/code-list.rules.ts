import type { HeldDeclaration } from '../device/own-declarations';

export type HeldState = 'valid' | 'attention' | 'expired';

/** @param now business time */
export function stateOf({ validUntil, outcome }: HeldDeclaration, now: Date): HeldState {
  if (Date.parse(validUntil) <= now.getTime()) return 'expired';
  return outcome === 'clear' ? 'valid' : 'attention';
}

/** What can be shown first, the newest first; what has ended behind it. */
export function inOrder(held: readonly HeldDeclaration[], now: Date): readonly HeldDeclaration[] {
  const rank = (one: HeldDeclaration): number => (stateOf(one, now) === 'expired' ? 1 : 0);
  return [...held].sort((a, b) => rank(a) - rank(b) || Date.parse(b.declaredAt) - Date.parse(a.declaredAt));
}
