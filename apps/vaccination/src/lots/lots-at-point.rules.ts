import { LOT_FINDINGS, type LotFinding } from '#libs/vocabulary';

/** What is known of a lot at a point on a day. */
export interface LotAtPoint {
  readonly isRegistered: boolean;
  readonly isHere: boolean;
  readonly isQuarantined: boolean;
  readonly isExpired: boolean;
  readonly isRecalled: boolean;
  /** Whether the point has kept a stock of any vaccine by that day. */
  readonly keepsStock: boolean;
}

/** In the order of the closed list. Of a lot that nobody registered nothing else is known. */
export function findingsOf(lot: LotAtPoint): LotFinding[] {
  if (!lot.isRegistered) return ['lot-unknown'];
  const found: Readonly<Record<LotFinding, boolean>> = {
    'lot-unknown': false,
    'lot-not-here': !lot.isHere,
    'lot-quarantined': lot.isQuarantined,
    'lot-expired': lot.isExpired,
    'lot-recalled': lot.isRecalled,
  };
  return LOT_FINDINGS.filter((code) => found[code]);
}

/**
 * Of a dose that was given. A point whose stock nobody has kept, as on paper, cannot be held to it: what is not in its
 * stock is no violation then.
 */
export function violationsOf(lot: LotAtPoint): LotFinding[] {
  return findingsOf(lot).filter((code) => lot.keepsStock || (code !== 'lot-unknown' && code !== 'lot-not-here'));
}
