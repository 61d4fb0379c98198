import { standingOf, type AdverseEvent, type EventChange } from './adverse-event.js';
import type { AdverseEventAnswer, AdverseEventChangeAnswer, ListedAdverseEvent } from './adverse-event.dto.js';

/** What a note is sealed as. */
export interface SealedNote {
  readonly note: string;
}

/** As the act was answered first, whatever has become of the event since. */
export function actAnswerOf({ eventId, version, changedAt, after }: EventChange): AdverseEventAnswer {
  const { severity, dueAt } = after;
  return { id: eventId, version, severity, dueAt, recordedAt: changedAt.toISOString() };
}

export function eventAnswerOf(event: AdverseEvent, recordedAt: Date): AdverseEventAnswer {
  const { id, version, severity, dueAt } = event;
  return { id, version, severity, dueAt: dueAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString() };
}

export function listedEventOf(event: AdverseEvent): ListedAdverseEvent {
  const { id, version, doseId, reportId, vaccine, lot, doseDay, doseFacility, facilityCode, withdrawnBecause } = event;
  return {
    ...standingAnswerOf(standingOf(event)),
    ...{ id, version, doseId, reportedBy: reportId === null ? 'staff' : 'citizen', vaccine, lot, doseDay },
    ...{ doseFacility, facilityCode, noticedAt: event.noticedAt.toISOString(), withdrawnBecause },
    ...{ notifiedAt: event.notifiedAt?.toISOString() ?? null, alarmedAt: event.alarmedAt?.toISOString() ?? null },
    withdrawnAt: event.withdrawnAt?.toISOString() ?? null,
  };
}

export function changeAnswerOf(change: EventChange, said: SealedNote | null): AdverseEventChangeAnswer {
  const { version, act, changedAt, actorKind, actorId, after } = change;
  return {
    ...{ version, act, changedAt: changedAt.toISOString(), actor: `${actorKind} ${actorId}` },
    ...{ after: standingAnswerOf(after), ...(said && { note: said.note }) },
  };
}

function standingAnswerOf(standing: EventChange['after']) {
  return { ...standing, reactions: [...standing.reactions] };
}
