/** The six symptoms of the whole-population form. */
export const SYMPTOMS = ['fever', 'cough', 'breathlessness', 'pneumonia', 'sore-throat', 'fatigue'] as const;

export type Symptom = (typeof SYMPTOMS)[number];

/**
 * Contacts of the last 14 days, by their field names on the form: with a case or suspect, with a person from an
 * affected country, with a person who has fever, cough, breathlessness or pneumonia.
 */
export const EXPOSURES = ['caseOrSuspect', 'fromAffectedCountry', 'symptomaticPerson'] as const;

export type Exposure = (typeof EXPOSURES)[number];

/** What a declaration says of the person's health, as far as rules look at it. */
export interface HealthAnswers {
  readonly symptoms: readonly Symptom[];
  readonly exposures: Readonly<Record<Exposure, boolean>>;
}
