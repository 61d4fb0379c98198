import { localDayOf } from '../time/local-day.js';
import type { CourseRules } from './course-rules.js';
import type { VaccinatedPerson } from './dose-entry.js';
import { judgeDose } from './judge-dose.js';
import { LOT_FINDINGS, type LotFinding } from './lot-findings.js';
import type { ScreeningOutcome } from './screening-form.js';
import type { NumberedDose } from './numbered-dose.js';
import { DOSE_VIOLATIONS, DOSE_WARNINGS, type DoseKind, type Vaccine } from './vaccines.js';

/** Why a dose is not given, or not without a second look; what it would violate, and what only the point knows. */
export const DOSE_REASONS = [
  ...DOSE_VIOLATIONS,
  ...LOT_FINDINGS,
  'consent-missing',
  'screening-missing',
  'screening-incomplete',
  'screening-expired',
  'contraindicated',
  'refer-to-hospital',
  'deferred',
  'caution',
  'doubt-undecided',
  ...DOSE_WARNINGS,
] as const;
export type DoseReason = (typeof DOSE_REASONS)[number];

export const REASON_SEVERITIES = ['refuse', 'warn'] as const;
export type ReasonSeverity = (typeof REASON_SEVERITIES)[number];

export type ReasonSeverities = Readonly<Record<DoseReason, ReasonSeverity>>;

export interface ScreeningAtHand {
  readonly outcome: ScreeningOutcome;
  readonly isComplete: boolean;
  readonly expiresAt: Date;
}

export interface IntendedDose {
  readonly vaccine: Vaccine;
  readonly at: Date;
  /** What is wrong with the lot in the hand. */
  readonly lotFindings: readonly LotFinding[];
  readonly hasConsent: boolean;
  readonly consentsToMixing: boolean;
  readonly screening: ScreeningAtHand | null;
  /** Whether the point can treat a severe reaction, so that who is to be referred to a hospital may stay. */
  readonly isHospital: boolean;
  readonly statedNumber?: number;
  readonly statedKind?: DoseKind;
}

/** What is known of the doses before. */
export interface CourseSoFar {
  readonly doses: readonly NumberedDose[];
  /** Whether two of them may be one. */
  readonly isDoubtful: boolean;
}

export interface DoseAnswer {
  readonly decision: 'accept' | 'warn' | 'refuse';
  readonly reasons: readonly { readonly code: DoseReason; readonly severity: ReasonSeverity }[];
  /** What the dose would be. */
  readonly number: number;
  readonly kind: DoseKind;
}

/** Asked before the needle. Which reason refuses and which warns is a matter of the dated rules. */
export function decideDose(
  { doses, isDoubtful }: CourseSoFar,
  intended: IntendedDose,
  person: VaccinatedPerson,
  rules: CourseRules,
  severities: ReasonSeverities,
): DoseAnswer {
  const { number, kind, violations, warnings } = judgeDose(doses, asDose(intended), person, rules);
  const codes = new Set<DoseReason>([...violations, ...warnings, ...intended.lotFindings, ...bodyReasons(intended)]);
  if (isDoubtful) codes.add('doubt-undecided');
  const reasons = DOSE_REASONS.filter((code) => codes.has(code)).map((code) => ({ code, severity: severities[code] }));
  const isRefused = reasons.some(({ severity }) => severity === 'refuse');
  const unlessRefused = reasons.length > 0 ? 'warn' : 'accept';
  return { decision: isRefused ? 'refuse' : unlessRefused, reasons, number, kind };
}

function asDose({ vaccine, at, consentsToMixing, statedNumber, statedKind }: IntendedDose) {
  return {
    vaccine,
    day: localDayOf(at),
    isOfHere: true,
    consentToMixing: consentsToMixing ? ('given' as const) : ('missing' as const),
    statedNumbers: statedNumber === undefined ? [] : [statedNumber],
    statedKinds: statedKind === undefined ? [] : [statedKind],
  };
}

const REASON_OF_OUTCOME: Readonly<Record<ScreeningOutcome, DoseReason | null>> = {
  eligible: null,
  caution: 'caution',
  defer: 'deferred',
  'refer-to-hospital': 'refer-to-hospital',
  contraindicated: 'contraindicated',
};

function bodyReasons({ hasConsent, screening, at, isHospital }: IntendedDose): DoseReason[] {
  const consent: DoseReason[] = hasConsent ? [] : ['consent-missing'];
  if (screening === null) return [...consent, 'screening-missing'];
  const isReferredHere = screening.outcome === 'refer-to-hospital' && isHospital;
  const outcome = REASON_OF_OUTCOME[isReferredHere ? 'caution' : screening.outcome];
  return [
    ...consent,
    ...(screening.isComplete ? [] : (['screening-incomplete'] as const)),
    ...(at >= screening.expiresAt ? (['screening-expired'] as const) : []),
    ...(outcome === null ? [] : [outcome]),
  ];
}
