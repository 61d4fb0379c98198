import type { CorrectionTicketStrata } from '#libs/contracts';
import { addDays, localDayOf, type CorrectionKind, type CorrectionOutcome, type LocalDay } from '#libs/vocabulary';
import type { CorrectionTicket, TicketState } from './correction-ticket.js';

/** What a citizen says beside who it is. */
interface Claim {
  readonly dose?: object | undefined;
  readonly rightDose?: { readonly on?: unknown; readonly vaccine?: unknown } | undefined;
  readonly rightPerson?: object | undefined;
}

type ClaimPart = keyof Claim;

/** Which parts of a claim each kind has. */
const PARTS: Readonly<Record<CorrectionKind, readonly ClaimPart[]>> = {
  'dose-missing': ['rightDose'],
  'dose-wrong': ['dose', 'rightDose'],
  'person-wrong': ['rightPerson'],
  'dose-of-another': ['dose'],
  'dose-double': ['dose'],
};

export interface ClaimFault {
  readonly code: 'claim-missing' | 'claim-of-another-kind';
  readonly path: string;
}

/** What is wrong with a claim of the kind: something that it needs is not there, or something that it does not have. */
export function faultsOfClaim(kind: CorrectionKind, claim: Claim): ClaimFault[] {
  const needed = PARTS[kind];
  const faults = (['dose', 'rightDose', 'rightPerson'] as const).flatMap((part): ClaimFault[] => {
    const said = claim[part];
    const isSaid = said !== undefined && Object.values(said).some((value) => value !== undefined);
    if (needed.includes(part) === isSaid) return [];
    return [{ code: isSaid ? 'claim-of-another-kind' : 'claim-missing', path: part }];
  });
  if (kind !== 'dose-missing' || faults.length > 0) return faults;
  return (['on', 'vaccine'] as const).flatMap((field) =>
    claim.rightDose?.[field] === undefined ? [{ code: 'claim-missing' as const, path: `rightDose.${field}` }] : [],
  );
}

const OUTCOMES: Readonly<Record<TicketState, CorrectionOutcome>> = {
  ...{ open: 'waiting', taken: 'waiting', 'sent-back': 'sent-back' },
  ...{ accepted: 'accepted', refused: 'refused', lapsed: 'lapsed' },
};

export const isWaiting = ({ state }: Pick<CorrectionTicket, 'state'>): boolean => OUTCOMES[state] === 'waiting';
/** An officer has accepted or refused it; whoever let it lapse may ask anew. */
export const isDecided = ({ state }: Pick<CorrectionTicket, 'state'>): boolean =>
  state === 'accepted' || state === 'refused';
export const isClosed = ({ closedAt }: Pick<CorrectionTicket, 'closedAt'>): boolean => closedAt !== null;

/** Whether the alarm stands: it was not answered in time, and still waits. */
export const isLate = (ticket: Pick<CorrectionTicket, 'state' | 'alarmedAt'>): boolean =>
  ticket.alarmedAt !== null && isWaiting(ticket);

export type Urgency = 'soon' | 'overdue';

/** How near its end the time limit is, on the day; null where there is time, or nobody has to answer. */
export function urgencyOf(
  ticket: Pick<CorrectionTicket, 'state' | 'answerBy'>,
  today: LocalDay,
  alarmBeforeDays: number,
): Urgency | null {
  if (!isWaiting(ticket)) return null;
  if (ticket.answerBy < today) return 'overdue';
  return addDays(ticket.answerBy, -alarmBeforeDays) <= today ? 'soon' : null;
}

/** What may be counted of it. */
export function strataOf(ticket: CorrectionTicket): CorrectionTicketStrata {
  return {
    ...{ day: localDayOf(ticket.openedAt), kind: ticket.kind, outcome: OUTCOMES[ticket.state] },
    ...{ refusals: [...ticket.refusals], facilityCode: ticket.facilityCode },
    communeCode: ticket.communeCode ?? ticket.facilityCommune,
  };
}
