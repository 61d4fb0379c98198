export const NATIONAL_STATES = ['not-sent', 'sent', 'accepted', 'refused'] as const;
/** What the national platform has of a dose. */
export type NationalState = (typeof NATIONAL_STATES)[number];

/** Why the national platform refused a row, as far as its words tell. */
export const NATIONAL_REASONS = [
  'identity-mismatch',
  'known-already',
  'lot-unknown',
  'field-missing',
  'other',
] as const;
export type NationalReason = (typeof NATIONAL_REASONS)[number];
