import type {
  ImmunizationRecommendation,
  ImmunizationRecommendationRecommendation,
  ImmunizationRecommendationRecommendationDateCriterion,
} from '@medplum/fhirtypes';
import type { VaccineFacts } from '#libs/reference-data';
import type { Course, LocalDay, NextDue } from '#libs/vocabulary';
import { codingsOf } from './vaccine-codes.js';

const STATUSES = 'http://terminology.hl7.org/CodeSystem/immunization-recommendation-status';
const LOINC = 'http://loinc.org';
const COVID_19 = {
  system: 'http://snomed.info/sct',
  code: '840539006',
  display: 'Disease caused by severe acute respiratory syndrome coronavirus 2',
};
/** LOINC answers to when a dose may, should and must at the latest be given. */
export const EARLIEST_DAY = '30981-5';
export const DUE_DAY = '30980-7';
const LATEST_DAY = '59777-3';

export interface Recommended {
  readonly personId: string;
  readonly course: Pick<Course, 'nextDue' | 'doses'>;
  readonly vaccines: readonly VaccineFacts[];
  readonly now: Date;
  readonly today: LocalDay;
  /** Another facility's doses are not named. */
  readonly namesDoses: boolean;
}

/** What is due to a person by the rules in force: one resource a person, derived anew each time. */
export function recommendationOf(recommended: Recommended): ImmunizationRecommendation {
  const { personId, now } = recommended;
  return {
    resourceType: 'ImmunizationRecommendation',
    id: personId,
    patient: { reference: `Patient/${personId}` },
    date: now.toISOString(),
    recommendation: [forecastOf(recommended)],
  };
}

function forecastOf({ course, vaccines, today, namesDoses }: Recommended): ImmunizationRecommendationRecommendation {
  const { nextDue, doses } = course;
  const facts = vaccines.find(({ code }) => code === nextDue?.vaccine);
  const status = statusOf(course, today);
  return {
    ...(facts && { vaccineCode: [{ coding: codingsOf(facts) }] }),
    targetDisease: { coding: [COVID_19] },
    forecastStatus: { coding: [{ system: STATUSES, code: status }] },
    ...(nextDue && { dateCriterion: criteriaOf(nextDue), doseNumberPositiveInt: nextDue.number }),
    ...(namesDoses &&
      doses.length > 0 && {
        supportingImmunization: doses.map(({ id }) => ({ reference: `Immunization/${id}` })),
      }),
  };
}

/** Of somebody of whom no dose stands, the first is due. After the basic course nothing is, until the rules allow more. */
export function statusOf({ nextDue, doses }: Recommended['course'], today: LocalDay): 'due' | 'overdue' | 'complete' {
  if (nextDue === null) return doses.length === 0 ? 'due' : 'complete';
  if (nextDue.kind !== 'basic' && today < nextDue.from) return 'complete';
  return nextDue.until !== null && today > nextDue.until ? 'overdue' : 'due';
}

function criteriaOf({ from, usual, until }: NextDue): ImmunizationRecommendationRecommendationDateCriterion[] {
  const days = [
    { code: EARLIEST_DAY, display: 'Earliest date to give', value: from },
    { code: DUE_DAY, display: 'Date vaccine due', value: usual },
    ...(until === null ? [] : [{ code: LATEST_DAY, display: 'Latest date to give immunization', value: until }]),
  ];
  return days.map(({ code, display, value }) => ({ code: { coding: [{ system: LOINC, code, display }] }, value }));
}

/** Whether another system's forecast asks for a dose where ours has none, another one, or earlier than it is allowed. */
export function differsFrom(
  { recommendation }: ImmunizationRecommendation,
  course: Recommended['course'],
  today: LocalDay,
): boolean {
  const { nextDue } = course;
  return recommendation.some(({ forecastStatus, doseNumberPositiveInt, dateCriterion = [] }) => {
    const asks = (forecastStatus.coding ?? []).some(({ code }) => code === 'due' || code === 'overdue');
    if (!asks) return statusOf(course, today) !== 'complete';
    if (nextDue === null) return true;
    const days = dateCriterion.flatMap(({ code: { coding = [] }, value }) =>
      coding.some(({ system, code }) => system === LOINC && (code === EARLIEST_DAY || code === DUE_DAY)) ? [value] : [],
    );
    return (
      (doseNumberPositiveInt !== undefined && doseNumberPositiveInt !== nextDue.number) ||
      days.some((day) => day !== undefined && day.slice(0, nextDue.from.length) < nextDue.from)
    );
  });
}
