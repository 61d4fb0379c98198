import type { SessionAnswer } from './session.dto.js';
import type { VaccinationSession } from './vaccination-session.js';

export function sessionAnswerOf(session: VaccinationSession): SessionAnswer {
  const { id, campaignId, facilityCode, day, state, tables, shifts, vaccines, lots, version } = session;
  return {
    ...{ id, campaignId, facilityCode, day, state, tables },
    capacity: shifts.reduce((sum, { capacity }) => sum + capacity, 0),
    shifts: shifts.map((shift) => ({ ...shift })),
    vaccines: [...vaccines],
    lots: lots.map(({ vaccine, lot }) => ({ vaccine, lot })),
    ...{ plannedAt: session.plannedAt.toISOString(), closedAt: session.closedAt?.toISOString() ?? null },
    closeReason: session.closeReason,
    changedAfterClose: changeOf(session),
    version,
  };
}

function changeOf({ changedAt, changedByDose }: VaccinationSession): SessionAnswer['changedAfterClose'] {
  return changedAt && changedByDose ? { at: changedAt.toISOString(), doseId: changedByDose } : null;
}
