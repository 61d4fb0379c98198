import {
  decideActing,
  decideTaking,
  type AttentionDecision,
  type AttentionLevel,
  type AttentionRuling,
  type CallOutcome,
  type EntryState,
  type Escalation,
} from './attention.rules.js';

/** What an officer asks to do with an entry. */
export type RequestedAct =
  | { readonly kind: 'taken' }
  | { readonly kind: 'called'; readonly outcome: CallOutcome }
  | { readonly kind: 'decided'; readonly decision: AttentionDecision; readonly note: string | undefined }
  | { readonly kind: 'released' }
  | { readonly kind: 'hamlet-set'; readonly hamlet: string };

/** What is kept of the work on an entry, beside its versions. */
export interface WorkState {
  readonly level: AttentionLevel;
  readonly levelSince: Date;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenAt: Date | null;
  readonly actedAt: Date | null;
  readonly calls: number;
  readonly hamlet: string | null;
}

export interface Officer {
  readonly id: string;
  readonly name: string;
}

/** Whether the officer may do that, and what the work is then. An act of the one who has the entry keeps it from lapsing. */
export function workAfter(
  entry: EntryState & WorkState,
  act: RequestedAct,
  officer: Officer,
  now: Date,
): AttentionRuling<WorkState> {
  const ruling = rulingOn(entry, act, officer.id);
  return ruling.ok ? { ok: true, value: { ...workOf(entry), ...changeBy(entry, act, officer, now) } } : ruling;
}

/** Anybody of the area may set a hamlet, whoever has the entry. */
function rulingOn(entry: EntryState, act: RequestedAct, officer: string): AttentionRuling {
  if (act.kind === 'hamlet-set') return { ok: true, value: null };
  return act.kind === 'taken' ? decideTaking(entry, officer) : decideActing(entry, officer);
}

function changeBy(entry: WorkState, act: RequestedAct, officer: Officer, now: Date): Partial<WorkState> {
  switch (act.kind) {
    case 'taken':
      return { takenBy: officer.id, takenByName: officer.name, takenAt: now, actedAt: now, calls: 0 };
    case 'called':
      return { actedAt: now, calls: entry.calls + 1 };
    case 'decided':
      return { actedAt: now };
    case 'released':
      return { ...FREE, levelSince: now };
    case 'hamlet-set':
      return { hamlet: act.hamlet };
  }
}

/** Nobody has it; what was called before is in the steps. */
const FREE = { takenBy: null, takenByName: null, takenAt: null, actedAt: null, calls: 0 } as const;

/** The work after an escalation: whoever left the entry has it no longer. */
export function workAfterEscalation(work: WorkState, { level }: Escalation, now: Date): WorkState {
  return { ...workOf(work), ...FREE, level, levelSince: now };
}

function workOf({ level, levelSince, takenBy, takenByName, takenAt, actedAt, calls, hamlet }: WorkState): WorkState {
  return { level, levelSince, takenBy, takenByName, takenAt, actedAt, calls, hamlet };
}
