/** What can be wrong with the lot of a dose, where it was given and on that day. */
export const LOT_FINDINGS = ['lot-unknown', 'lot-not-here', 'lot-quarantined', 'lot-expired', 'lot-recalled'] as const;
export type LotFinding = (typeof LOT_FINDINGS)[number];
