import { maskFullName, type StatedPerson } from '#libs/vocabulary';
import { questionFor } from './identity-guard.rules.js';
import type { Visit } from './visit.js';
import type { ListedVisit, ObservationAnswer, VisitAnswer, VisitFields } from './visit.dto.js';

/** The rule of observation that was in force on the day. */
export interface ObservationRule {
  readonly minutes: number;
  readonly document?: string | null | undefined;
  readonly unconfirmed?: boolean | undefined;
}

export function visitFieldsOf(visit: Visit, rule: ObservationRule): VisitFields {
  const { id, sessionId, facilityCode, day, cameBy, invitationId, personId, stage, identity } = visit;
  return {
    ...{ id, sessionId, facilityCode, day, cameBy, invitationId, personId, stage, identity },
    ...{ arrivedAt: visit.arrivedAt.toISOString(), screeningId: visit.screeningId, decision: visit.decision },
    ...{ doseId: visit.doseId, observation: visit.observedUntil && observationOf(visit.observedUntil, rule) },
    ...{ leftAt: visit.leftAt?.toISOString() ?? null, leftEarly: visit.leftEarly },
  };
}

export function visitAnswerOf(visit: Visit, person: StatedPerson, rule: ObservationRule): VisitAnswer {
  const { fullName, birth, sex } = person;
  return {
    ...visitFieldsOf(visit, rule),
    person: { fullName, birthYear: birth?.year ?? null, sex },
    asks: questionFor(person),
  };
}

export function listedVisitOf(visit: Visit, { fullName, birth }: StatedPerson, rule: ObservationRule): ListedVisit {
  return { ...visitFieldsOf(visit, rule), maskedName: maskFullName(fullName), birthYear: birth?.year ?? null };
}

function observationOf(
  until: Date,
  { minutes, document = null, unconfirmed = false }: ObservationRule,
): ObservationAnswer {
  return { until: until.toISOString(), minutes, document, unconfirmed };
}
