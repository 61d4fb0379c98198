import type { CaseOrigin } from '#libs/contracts';
import type { DatedCaseRules } from '#libs/reference-data';
import { accepted, localDayOf, refused, type Parsed } from '#libs/vocabulary';
import { afterResults, type DatedRulesOn } from './case-after-results.rules.js';
import { countsForCases, type CaseResult } from './case-definition.rules.js';
import type { CasePerson, CaseState } from './case-state.js';
import { decideRecovery, type DischargeRefusal, type DischargeSample } from './discharge.rules.js';

/** What was not known when the specimens were taken, and what an officer has found out. */
export interface FoundFacts {
  readonly contact?: boolean;
  readonly symptoms?: boolean;
  readonly epidemiologicalFactor?: boolean;
  readonly onsetDay?: string;
}

/** What an officer does to a case. Days are local, and none lies in the future. */
export type RequestedAct =
  | { readonly kind: 'coded'; readonly nationalCode: string }
  | ({ readonly kind: 'facts-found' } & FoundFacts)
  | { readonly kind: 'ruled-out'; readonly note: string }
  | {
      readonly kind: 'transferred';
      readonly communeCode: string;
      readonly facilityCode?: string;
      readonly responsible?: string;
    }
  | { readonly kind: 'treated'; readonly facilityCode?: string; readonly severity: string; readonly day: string }
  | {
      readonly kind: 'recovered';
      readonly day: string;
      readonly samples: readonly DischargeSample[];
      readonly document?: string;
    }
  | { readonly kind: 'moved'; readonly day: string; readonly provinceCode: string }
  | { readonly kind: 'death-reported'; readonly day: string; readonly note: string }
  | { readonly kind: 'death-confirmed'; readonly day: string }
  | { readonly kind: 'reopened'; readonly note: string }
  | { readonly kind: 'corrected'; readonly origin?: CaseOrigin; readonly publishedDay?: string };

export type CaseActRefusal =
  | DischargeRefusal
  | 'case-not-active'
  | 'case-not-suspect'
  | 'case-not-confirmed'
  | 'case-not-ended'
  | 'case-day-impossible'
  | 'death-not-reported'
  | 'death-day-differs'
  | 'second-person-needed';

/** What an act makes of a case. */
export interface AfterAct {
  readonly state: CaseState;
  readonly results: readonly CaseResult[];
  readonly person: CasePerson;
}

export interface ActingFacts {
  readonly actorId: string;
  readonly now: Date;
  /** Who reported the death, and for which day. */
  readonly reportedDeathDay: string | undefined;
  readonly rulesOn: DatedRulesOn;
}

/** Decides an act. What it changes nothing of is answered as it was. Pure. */
export function decideAct(
  before: AfterAct,
  act: RequestedAct,
  facts: ActingFacts,
): Parsed<AfterAct, CaseActRefusal, never> {
  const { state } = before;
  if ('day' in act && (act.day > localDayOf(facts.now) || act.day < localDayOf(state.sampledAt)))
    return refused('case-day-impossible');
  switch (act.kind) {
    case 'coded':
      return accepted({ ...before, person: { ...before.person, nationalCode: act.nationalCode } });
    case 'corrected':
      return changed(before, {
        ...(act.origin && { origin: act.origin }),
        ...(act.publishedDay && { publishedDay: act.publishedDay }),
      });
    case 'transferred':
      return changed(before, {
        stayingIn: { communeCode: act.communeCode, facilityCode: act.facilityCode ?? null },
        responsible: act.responsible ?? state.responsible,
      });
    case 'reopened':
      return state.status === 'active' || state.status === 'withdrawn'
        ? refused('case-not-ended')
        : changed(before, { status: 'active', endedDay: null, deathReportedBy: null });
    default:
      return state.status === 'active' ? decideOnActive(before, act, facts) : refused('case-not-active');
  }
}

type ActOnActive = Exclude<RequestedAct, { kind: 'coded' | 'corrected' | 'transferred' | 'reopened' }>;

function decideOnActive(
  before: AfterAct,
  act: ActOnActive,
  facts: ActingFacts,
): Parsed<AfterAct, CaseActRefusal, never> {
  const { state } = before;
  switch (act.kind) {
    case 'facts-found':
      return accepted(withFacts(before, act, facts.rulesOn));
    case 'treated':
      return accepted(before);
    case 'ruled-out':
      return state.classification === 'suspect'
        ? changed(before, { status: 'ruled-out', endedDay: localDayOf(facts.now) })
        : refused('case-not-suspect');
    case 'moved':
      return changed(before, { status: 'moved', endedDay: act.day });
    case 'recovered':
      return recovered(before, act, facts.rulesOn(act.day));
    case 'death-reported':
      return changed(before, { deathReportedBy: facts.actorId });
    case 'death-confirmed':
      return confirmedDeath(before, act.day, facts);
  }
}

/** By the dated rule, or by the decision of a hospital, whose document is named. */
function recovered(
  before: AfterAct,
  { day, samples, document }: Extract<RequestedAct, { kind: 'recovered' }>,
  rules: DatedCaseRules,
): Parsed<AfterAct, CaseActRefusal, never> {
  if (before.state.classification !== 'confirmed') return refused('case-not-confirmed');
  const end = { status: 'recovered' as const, endedDay: day };
  if (document !== undefined) return changed(before, end);
  const known = before.results.filter((result) => result.standing && !countsForCases(result));
  const first = localDayOf(before.state.sampledAt);
  const decided = decideRecovery(rules.discharge, first, day, [...known, ...samples]);
  return decided.ok ? changed(before, end) : decided;
}

function confirmedDeath(before: AfterAct, day: string, facts: ActingFacts): Parsed<AfterAct, CaseActRefusal, never> {
  const { deathReportedBy } = before.state;
  if (deathReportedBy === null) return refused('death-not-reported');
  if (deathReportedBy === facts.actorId) return refused('second-person-needed');
  if (facts.reportedDeathDay !== day) return refused('death-day-differs');
  return changed(before, { status: 'died', endedDay: day });
}

/** Fills in what was not known; what was known at the test stays as it was told there. */
function withFacts(before: AfterAct, found: FoundFacts, rulesOn: DatedRulesOn): AfterAct {
  const results = before.results.map((result) => ({
    ...result,
    contact: result.contact ?? found.contact ?? null,
    symptoms: result.symptoms ?? found.symptoms ?? null,
    epidemiologicalFactor: result.epidemiologicalFactor ?? found.epidemiologicalFactor ?? null,
  }));
  const person = { ...before.person, ...(found.onsetDay !== undefined && { onsetDay: found.onsetDay }) };
  return { state: afterResults(before.state, results, rulesOn), results, person };
}

function changed(before: AfterAct, change: Partial<CaseState>): Parsed<AfterAct, CaseActRefusal, never> {
  return accepted({ ...before, state: { ...before.state, ...change } });
}
