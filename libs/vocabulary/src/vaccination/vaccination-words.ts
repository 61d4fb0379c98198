/** Reactions after an injection, in the order of their national codes 1 to 11. */
export const ADVERSE_REACTIONS = [
  'mild',
  'pain-or-swelling',
  'nausea',
  'diarrhoea',
  'fever-below-39',
  'fever-39-or-more',
  'sore-throat',
  'chills',
  'headache',
  'rash',
  'other',
] as const;
export type AdverseReaction = (typeof ADVERSE_REACTIONS)[number];

/** What may follow an injection: a common reaction, or a severe event (tai biến nặng), which is told of within a day. */
export const ADVERSE_EVENT_SEVERITIES = ['common', 'severe'] as const;
export type AdverseEventSeverity = (typeof ADVERSE_EVENT_SEVERITIES)[number];

/** Where a reaction was treated: national codes 1 to 5. */
export const REACTION_TREATMENT_PLACES = [
  'home',
  'health-station',
  'district-hospital',
  'province-hospital',
  'private',
] as const;
export type ReactionTreatmentPlace = (typeof REACTION_TREATMENT_PLACES)[number];

/** How a reaction ended: national codes 1 to 3. */
export const REACTION_RESULTS = ['recovered', 'severe-event', 'other'] as const;
export type ReactionResult = (typeof REACTION_RESULTS)[number];

/** What a citizen finds wrong in the own record: a dose that is not there, one that is wrong, the person, or one too many. */
export const CORRECTION_KINDS = [
  'dose-missing',
  'dose-wrong',
  'person-wrong',
  'dose-of-another',
  'dose-double',
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What has become of a citizen's request to correct a record. */
export const CORRECTION_OUTCOMES = ['waiting', 'sent-back', 'accepted', 'refused', 'lapsed'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** Why a citizen's request to correct a record is refused (9458/BYT-CNTT). */
export const CORRECTION_REFUSALS = [
  'photo-unreadable',
  'date-dose-or-vaccine-missing',
  'details-mismatch',
  'name-without-diacritics',
  'information-covered-or-edited',
] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];
