import type { Visit, VisitDecision, VisitProgress } from './visit.js';

export type VisitRefusal = 'visit-over' | 'visit-stopped' | 'visit-identity-unchecked';

/** Why nobody may go on with the visit; undefined where the wrong-person guard is passed. */
export function refusalOfGoingOn({ stage, identity }: Visit): VisitRefusal | undefined {
  if (stage === 'left') return 'visit-over';
  if (stage === 'stopped' || identity === 'mismatch') return 'visit-stopped';
  return identity === 'unchecked' ? 'visit-identity-unchecked' : undefined;
}

/** Why who it is cannot be checked so; after a mismatch nobody guesses on, and only a card is believed. */
export function refusalOfChecking({ stage }: Visit, by: 'typed' | 'scanned'): VisitRefusal | undefined {
  if (stage === 'left') return 'visit-over';
  return stage === 'stopped' && by === 'typed' ? 'visit-stopped' : undefined;
}

export function afterCheck(visit: Visit, by: 'typed' | 'scanned', is: 'match' | 'mismatch'): VisitProgress {
  if (is === 'mismatch') return { ...visit, stage: 'stopped', identity: 'mismatch' };
  return { ...visit, identity: by, stage: stageBeforeStop(visit) };
}

export function afterScreening(visit: Visit, screeningId: string): VisitProgress {
  return { ...visit, screeningId, stage: visit.doseId === null ? 'screened' : visit.stage };
}

export function afterDecision(visit: Visit, decision: VisitDecision, at: Date): VisitProgress {
  return { ...visit, decision, decidedAt: at, stage: visit.doseId === null ? 'decided' : visit.stage };
}

/** A dose that was given is a fact, also of somebody who has left, or whose visit was stopped. */
export function afterDose(visit: Visit, doseId: string, at: Date, observedUntil: Date): VisitProgress {
  const stage = visit.stage === 'left' ? 'left' : 'observed';
  const identity = visit.identity === 'mismatch' && stage !== 'left' ? 'unchecked' : visit.identity;
  return { ...visit, doseId, vaccinatedAt: at, observedUntil, stage, identity };
}

export function afterWithdrawal(visit: Visit): VisitProgress {
  const nothingGiven = { ...visit, doseId: null, observedUntil: null };
  return {
    ...nothingGiven,
    vaccinatedAt: null,
    stage: visit.stage === 'left' ? 'left' : stageBeforeStop(nothingGiven),
  };
}

/** Before the observation has ended, and without a dose, nobody goes without a reason. */
export function needsReasonToLeave({ observedUntil }: Pick<Visit, 'observedUntil'>, now: Date): boolean {
  return observedUntil === null || now < observedUntil;
}

export function afterLeaving(visit: Visit, now: Date): VisitProgress {
  const leftEarly = visit.observedUntil !== null && now < visit.observedUntil;
  return { ...visit, stage: 'left', leftAt: now, leftEarly };
}

function stageBeforeStop({ doseId, decision, screeningId }: Visit): Visit['stage'] {
  if (doseId !== null) return 'observed';
  if (decision !== null) return 'decided';
  return screeningId === null ? 'identified' : 'screened';
}
