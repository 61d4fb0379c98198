/** The six symptoms of the whole-population form. */
export const SYMPTOMS = ['fever', 'cough', 'breathlessness', 'pneumonia', 'sore-throat', 'fatigue'] as const;

export type Symptom = (typeof SYMPTOMS)[number];

/**
 * Contacts of the last 14 days, by their field names on the form: with a case or suspect, with a person from an
 * affected country, with a person who has fever, cough, breathlessness or pneumonia.
 */
export const EXPOSURES = ['caseOrSuspect', 'fromAffectedCountry', 'symptomaticPerson'] as const;

export type Exposure = (typeof EXPOSURES)[number];

/** What a declaration says of the person's health, by the names of its answers; a form asks for some of them. */
export interface HealthAnswers {
  /** Those of the whole-population form, and what other questionnaires add. */
  readonly symptoms?: readonly string[];
  readonly exposures?: Readonly<Partial<Record<Exposure, boolean>>>;
  readonly [answer: string]: unknown;
}
