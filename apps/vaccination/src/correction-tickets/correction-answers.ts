import type { CorrectionRefusal, LocalDay } from '#libs/vocabulary';
import { shownPersonOf } from '../doses/dose-record-answers.js';
import type { CorrectionProof, CorrectionTicket, SaidInTicket, TicketAct } from './correction-ticket.js';
import type { FollowedCorrection, TextInTwoLanguages } from './correction-ticket.dto.js';
import { isClosed, urgencyOf } from './correction-ticket.rules.js';
import type { ActedCorrection, ListedCorrection, ShownCorrection, ShownTicketAct } from './correction-work.dto.js';

interface ToldToCitizen {
  readonly document: string | null;
  readonly note: string | null;
  readonly nameOf: (refusal: CorrectionRefusal) => TextInTwoLanguages | undefined;
}

export function followedOf(ticket: CorrectionTicket, { document, note, nameOf }: ToldToCitizen): FollowedCorrection {
  const { code, state, kind, openedAt, closedAt, answerBy, refusals } = ticket;
  return {
    ...{ ticket: code, state, kind, openedAt: openedAt.toISOString(), answerBy: isClosed(ticket) ? null : answerBy },
    ...{ closedAt: closedAt?.toISOString() ?? null, document, note },
    refusals: refusals.map((refusal) => ({ code: refusal, text: nameOf(refusal) ?? { vi: refusal, en: refusal } })),
  };
}

export function listedCorrectionOf(
  ticket: CorrectionTicket,
  today: LocalDay,
  alarmBeforeDays: number,
): ListedCorrection {
  const { id, version, code, state, kind, communeCode, facilityCode, openedAt, answerBy, takenBy } = ticket;
  const { personId, doseId, refusals, closedAt } = ticket;
  return {
    ...{
      id,
      version,
      ticket: code,
      state,
      kind,
      communeCode,
      facilityCode,
      openedAt: openedAt.toISOString(),
      answerBy,
    },
    ...{ due: urgencyOf(ticket, today, alarmBeforeDays), takenBy, personId, doseId, refusals: [...refusals] },
    closedAt: closedAt?.toISOString() ?? null,
  };
}

export function shownCorrectionOf(
  listed: ListedCorrection,
  { person, dose, rightDose, rightPerson, note }: SaidInTicket,
  proofs: readonly CorrectionProof[],
  acts: ShownTicketAct[],
): ShownCorrection {
  return {
    ...{ ...listed, person: shownPersonOf(person) },
    ...(dose && { dose }),
    ...(rightDose && { rightDose }),
    ...(rightPerson && { rightPerson }),
    ...(note !== undefined && { note }),
    proofs: proofs.map(({ number, mediaType, bytes, addedAt, erasedAt }) => ({
      ...{ number, mediaType, bytes, addedAt: addedAt.toISOString(), erasedAt: erasedAt?.toISOString() ?? null },
    })),
    acts,
  };
}

export function shownActOf(act: TicketAct, note: string | undefined): ShownTicketAct {
  const { id: _, ...acted } = actedOf(act);
  return { ...acted, actor: `${act.actorKind} ${act.actorId}`, ...(note !== undefined && { note }) };
}

/** As the act was answered first, whatever has become of the ticket since. */
export function actedOf(act: TicketAct): ActedCorrection {
  const { ticketId: id, version, act: what, actedAt, applied, personId, doseId, refusals } = act;
  return {
    ...{ id, version, act: what, actedAt: actedAt.toISOString(), applied, personId, doseId },
    refusals: [...refusals],
  };
}
