/** Of vaccination, what no play does: whatever the reports count of it is a difference. */
export const UNPLAYED_INDICATORS: readonly string[] = [
  'doses-verified',
  'screenings',
  'screenings-by-vaccine',
  ...['opened', 'overfill', 'wasted', 'destroyed', 'unexplained'].flatMap((use) => [
    `vaccine-doses-${use}`,
    `vaccine-doses-${use}-by-lot`,
  ]),
  'vaccine-wastage',
  ...['adverse-events', 'adverse-events-severe', 'adverse-events-by-lot', 'adverse-events-severe-by-lot'].flatMap(
    (code) => [code, `${code}-per-100000`],
  ),
  'adverse-events-by-severity',
  'adverse-events-by-reaction',
  'adverse-events-overdue',
  'corrections',
  'corrections-by-outcome',
  'corrections-refused',
  'corrections-overdue',
];
