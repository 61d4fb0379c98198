import { maskFullName } from '#libs/vocabulary';
import type { ListedAct } from './case-acts.query.js';
import type { CaseResult } from './case-definition.rules.js';
import type { CaseActView, CasePersonView, CaseResultView, ListedCase } from './case-views.dto.js';
import type { CasePerson, CaseState } from './case-state.js';

export function listedCaseOf(state: CaseState, person: CasePerson): ListedCase {
  const { id, version, classification, status, way, missing, day, endedDay, origin, detectedIn } = state;
  const { residence, stayingIn, responsible, late, sex, ageBand, openedAt, publishedDay } = state;
  return {
    ...{ id, version, classification, status, way, missing: [...missing], day, endedDay, origin, detectedIn },
    ...{ residence, stayingIn, responsible, late, sex, ageBand, publishedDay },
    maskedName: maskFullName(person.fullName),
    nationalCode: person.nationalCode ?? null,
    openedAt: openedAt.toISOString(),
    deathReported: state.status === 'active' && state.deathReportedBy !== null,
  };
}

export function resultViewOf(result: CaseResult): CaseResultView {
  const { specimenId, resultVersion, method, value, reason, day, sampledAt, ct, standing } = result;
  return { specimenId, resultVersion, method, value, reason, day, sampledAt: sampledAt.toISOString(), ct, standing };
}

export function actViewOf(act: Omit<ListedAct, 'sealedNote' | 'caseId'>, note: string | null): CaseActView {
  const { id, version, actorId, happenedAt, detail } = act;
  return { id, act: act.act, version, at: happenedAt.toISOString(), by: actorId, detail: { ...detail }, note };
}

/** Everything that the registry has of the person, but for the national code, which stands with the case. */
export function personViewOf({
  nationalCode: _,
  birth,
  identityDocument,
  symptoms,
  ...plain
}: CasePerson): CasePersonView {
  return {
    ...plain,
    birth: birth && { ...birth },
    ...(identityDocument && { identityDocument: { ...identityDocument } }),
    ...(symptoms && { symptoms: [...symptoms] }),
  };
}
