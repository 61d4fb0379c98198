/** What no play does: whatever the reports count of it is a difference. */
export const UNPLAYED_INDICATORS: readonly string[] = [
  'doses-verified',
  'vaccine-doses-destroyed',
  'vaccine-doses-destroyed-by-lot',
  'adverse-events-overdue',
  'corrections-overdue',
  'supply-points',
  'supply-points-shown',
  'supply-points-told',
  'communes-at-level',
  'communes-of-colour',
];
