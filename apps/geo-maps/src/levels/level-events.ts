import type { areaLevelAnnounced, areaLevelWithdrawn, EventData } from '#libs/contracts';
import { localDayOf } from '#libs/vocabulary';
import { valueOf, type DecidedLevel } from './decided-level.rules.js';

/** What the bus is told of an announcement. Reasons stay here: they are free text. */
export function announcedOf(decision: DecidedLevel): EventData<typeof areaLevelAnnounced> {
  const { scheme, levelBefore, announcedAt } = decision;
  return {
    ...{ day: localDayOf(announcedAt), documentNumber: decision.document.number },
    ...decidedOf(decision),
    valueBefore: levelBefore && valueOf(scheme, levelBefore),
    exceptions: decision.exceptions.map(({ areaCode, level }) => ({ areaCode, value: valueOf(scheme, level) })),
    announcedAt: announcedAt.toISOString(),
    from: decision.effectiveFrom.toISOString(),
  };
}

export function withdrawnOf(decision: DecidedLevel, at: Date): EventData<typeof areaLevelWithdrawn> {
  return { day: localDayOf(at), withdrawnAt: at.toISOString(), ...decidedOf(decision) };
}

function decidedOf({ id: decisionId, areaCode, scheme, level }: DecidedLevel) {
  return { decisionId, areaCode, scheme, value: level && valueOf(scheme, level) };
}
