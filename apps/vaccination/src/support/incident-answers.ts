import type { IncidentActDone, SupportIncident } from './support-incident.js';
import type { FailuresOfKind, IncidentActAnswer, ListedIncident, ShownIncidentAct } from './support-incident.dto.js';
import type { CountedIncidents } from './incident-summary.query.js';

/** What was said with an act. */
export interface SealedWords {
  readonly note: string;
}

/** As the act was answered first, whatever has become of the incident since. */
export function incidentActAnswerOf({
  incidentId,
  version,
  act,
  state,
  actedAt,
}: Pick<IncidentActDone, 'incidentId' | 'version' | 'act' | 'state' | 'actedAt'>): IncidentActAnswer {
  return { id: incidentId, version, act, state, actedAt: actedAt.toISOString() };
}

export function listedIncidentOf(incident: SupportIncident): ListedIncident {
  const { id, version, facilityCode, kind, state, takenBy, reopenings } = incident;
  return {
    ...{ id, version, facilityCode, kind, state, openedAt: incident.openedAt.toISOString(), takenBy, reopenings },
    ...{ takenAt: incident.takenAt?.toISOString() ?? null, solvedAt: incident.solvedAt?.toISOString() ?? null },
  };
}

export function shownActOf(done: IncidentActDone, said: SealedWords | undefined): ShownIncidentAct {
  const { version, act, actedAt, actorKind, actorId, staffId } = done;
  return {
    ...{ version, act, actedAt: actedAt.toISOString(), actor: `${actorKind} ${actorId}`, staffId },
    ...(said && { note: said.note }),
  };
}

export function failuresOf(counted: CountedIncidents): FailuresOfKind {
  const { kind, opened, solved, reopened, medianMinutesToTaken, medianMinutesToSolved } = counted;
  return { kind, opened, solved, reopened, medianMinutesToTaken, medianMinutesToSolved };
}
