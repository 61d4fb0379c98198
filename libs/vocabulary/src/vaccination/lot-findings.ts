/** What can be wrong with the lot of a dose, where it was given and on that day. */
export const LOT_FINDINGS = ['lot-unknown', 'lot-not-here', 'lot-quarantined', 'lot-expired', 'lot-recalled'] as const;
export type LotFinding = (typeof LOT_FINDINGS)[number];

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
export function lotFindingsOf(lot: Omit<LotAtPoint, 'keepsStock'>): LotFinding[] {
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
export function lotViolationsOf(lot: LotAtPoint): LotFinding[] {
  return lotFindingsOf(lot).filter((code) => lot.keepsStock || (code !== 'lot-unknown' && code !== 'lot-not-here'));
}
