import type { CaseOrigin, CaseStrata } from '#libs/contracts';
import type { DatedCaseRules } from '#libs/reference-data';
import { addDays, daysBetween, localDayOf } from '#libs/vocabulary';
import { judge, type CaseResult, type Judgement } from './case-definition.rules.js';
import type { CaseState } from './case-state.js';

/** What testing has said of the person of a specimen, as far as it is counted. */
export type CountedPerson = Pick<CaseStrata, 'residence' | 'sex' | 'ageBand' | 'ageEstimated'>;

export interface DatedRulesOn {
  (day: string): DatedCaseRules;
}

/** The state of a case that is opened now; the caller gives it its id. */
export type NewCase = Omit<CaseState, 'id' | 'version' | 'personId' | 'openedAt'>;

const ORIGIN_OF_PLACE: Readonly<Record<string, CaseOrigin>> = {
  'quarantine-area': 'concentrated-quarantine',
  'blockade-area': 'blockade-area',
};

/** Undefined where the results make nothing. */
export function openedBy(
  results: readonly CaseResult[],
  person: CountedPerson,
  rulesOn: DatedRulesOn,
): NewCase | undefined {
  const judgement = judge(results, rulesOn);
  if (judgement === undefined) return undefined;
  const { by } = judgement;
  const communeOfResidence = person.residence.kind === 'commune' ? person.residence.communeCode : undefined;
  return {
    ...judgedAs(judgement),
    status: 'active',
    endedDay: null,
    origin: originOf(by, person),
    detectedIn: by.communeCode,
    late: isLate(by, rulesOn(by.day).lateAfterDays),
    residence: person.residence,
    sex: person.sex,
    ageBand: person.ageBand,
    ageEstimated: person.ageEstimated,
    publishedDay: null,
    stayingIn: { communeCode: communeOfResidence ?? by.communeCode, facilityCode: null },
    responsible: communeOfResidence ?? by.communeCode,
    duplicateOf: null,
    infectedBy: null,
    deathReportedBy: null,
  };
}

/**
 * What becomes of a case when its results change. Only a corrected or withdrawn result takes a case back: without any
 * standing result it is withdrawn. An outcome that people have decided stays.
 */
export function afterResults(state: CaseState, results: readonly CaseResult[], rulesOn: DatedRulesOn): CaseState {
  const judgement = judge(results, rulesOn);
  if (judgement === undefined) return { ...state, status: 'withdrawn' };
  const isBack = state.status === 'withdrawn' && state.duplicateOf === null;
  return { ...state, ...judgedAs(judgement), ...(isBack && { status: 'active' as const, endedDay: null }) };
}

/** Whether a positive result of the day still belongs to a case that ended in recovery. */
export function isWithinReinfection({ status, endedDay }: CaseState, day: string, rulesOn: DatedRulesOn): boolean {
  if (status !== 'recovered' || endedDay === null) return false;
  return day <= addDays(endedDay, rulesOn(day).reinfectionAfterDays);
}

type Judged = Pick<CaseState, 'classification' | 'way' | 'missing' | 'day' | 'sampledAt' | 'resultedDay'>;

function judgedAs({ classification, by, way, missing }: Judgement): Judged {
  return { classification, way, missing, day: by.day, sampledAt: by.sampledAt, resultedDay: by.day };
}

function originOf({ placeKind }: CaseResult, { residence }: CountedPerson): CaseOrigin {
  const ofPlace = ORIGIN_OF_PLACE[placeKind];
  if (ofPlace !== undefined) return ofPlace;
  return residence.kind === 'outside' ? 'another-province' : 'community';
}

function isLate({ day, sampledAt }: CaseResult, lateAfterDays: number): boolean {
  return daysBetween(localDayOf(sampledAt), day) >= lateAfterDays;
}
