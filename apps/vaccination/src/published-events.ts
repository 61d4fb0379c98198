import {
  adverseEventCounted,
  adverseEventOverdueChanged,
  completenessChanged,
  correctionTicketCounted,
  correctionTicketOverdueChanged,
  doseCounted,
  doseStatusChanged,
  lotRecalled,
  recallWithdrawn,
  personProgressed,
  recallNoticeQueued,
  screeningCounted,
  stockBalanced,
  stockUsed,
  type DoseStatusOnWay,
  type AdverseEventStrata,
  type CorrectionTicketStrata,
  type DoseStrata,
  type EventData,
  type PersonProgress,
} from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field. No event has a person's name, phone, number, address or birth
 * date, and none a reference to a person: nobody who listens has to tell one person from another over time.
 *
 * | fact                 | topic                       | key              | fields                               |
 * |----------------------|-----------------------------|------------------|--------------------------------------|
 * | dose-counted         | vaccination.dose.v1         | dose id          | dose strata before and after         |
 * | person-progressed    | vaccination.person.v1       | person id        | progress before and after            |
 * | completeness-changed | vaccination.completeness.v1 | facility and day | day, code and commune of the facility, doses declared and whether signed, before and after |
 * | dose-status-changed  | vaccination.dose.v1         | dose id          | day, code and commune of the facility, whether the register knows the person, what the national platform has of it and why it refused, before and after |
 * | screening-counted    | vaccination.screening.v1    | screening id     | day, code and commune of the facility, vaccine, outcome |
 * | stock-used           | vaccination.stock.v1        | movement id      | day, vaccine, lot, code and commune of the facility, use and hundredths of doses |
 * | stock-balanced       | vaccination.stock.v1        | balance id       | day, vaccine, lot, code and commune of the facility, hundredths of doses unexplained before and after |
 * | lot-recalled         | vaccination.lot.v1          | lot id           | day, vaccine, lot, number of points and doses |
 * | recall-withdrawn    | vaccination.lot.v1          | lot id           | day, vaccine, lot |
 * | recall-notice-queued | vaccination.recall.v1       | recall and facility | day, vaccine, lot, code and commune of the facility, number of vials and doses |
 * | adverse-event-counted | vaccination.adverse-event.v1 | adverse event id | adverse event strata before and after |
 * | adverse-event-overdue-changed | vaccination.adverse-event.v1 | adverse event or report id | day, stage, whether overdue, code and commune of the facility |
 * | correction-ticket-counted | vaccination.correction-ticket.v1 | ticket id | correction ticket strata before and after |
 * | correction-ticket-overdue-changed | vaccination.correction-ticket.v1 | ticket id | day, whether overdue, code of the facility, commune |
 *
 * Dose strata: day, origin, code and commune of the facility, vaccine, lot, number, kind, priority group, commune of residence
 * or province elsewhere, sex, age band and whether the age is estimated. Progress: days of the doses, of the end of the
 * basic course and of the first booster, cohort, residence, sex; the id in its key is random and used for nothing else.
 * Correction ticket strata: day of opening, kind, outcome, reasons of refusal, code of the facility, commune of residence or
 * else of the facility.
 * Adverse event strata: of the dose day, origin, code and commune of the facility, vaccine and lot; severity and reactions.
 */
export const publishedEvents = [
  doseCounted,
  personProgressed,
  completenessChanged,
  lotRecalled,
  recallWithdrawn,
  recallNoticeQueued,
  doseStatusChanged,
  screeningCounted,
  stockUsed,
  stockBalanced,
  adverseEventCounted,
  adverseEventOverdueChanged,
  correctionTicketCounted,
  correctionTicketOverdueChanged,
] as const;

export const doseWasCounted = (origin: Origin, before: DoseStrata | null, after: DoseStrata | null): NewEvent =>
  factOf(doseCounted, origin, { before: before && doseOf(before), after: after && doseOf(after) });

export const personHasProgressed = (
  origin: Origin,
  before: PersonProgress | null,
  after: PersonProgress | null,
): NewEvent =>
  factOf(personProgressed, origin, { before: before && progressOf(before), after: after && progressOf(after) });

export const completenessHasChanged = (
  origin: Origin,
  { day, facilityCode, communeCode, before, after }: EventData<typeof completenessChanged>,
): NewEvent => factOf(completenessChanged, origin, { day, facilityCode, communeCode, before, after });

export const lotWasRecalled = (
  origin: Origin,
  { day, vaccine, lot, points, doses }: EventData<typeof lotRecalled>,
): NewEvent => factOf(lotRecalled, origin, { day, vaccine, lot, points, doses });

export const recallWasUndone = (origin: Origin, { day, vaccine, lot }: EventData<typeof recallWithdrawn>): NewEvent =>
  factOf(recallWithdrawn, origin, { day, vaccine, lot });

export const recallNoticeWasQueued = (
  origin: Origin,
  { day, vaccine, lot, facilityCode, communeCode, vials, doses }: EventData<typeof recallNoticeQueued>,
): NewEvent => factOf(recallNoticeQueued, origin, { day, vaccine, lot, facilityCode, communeCode, vials, doses });

export const doseStatusHasChanged = (
  origin: Origin,
  before: DoseStatusOnWay | null,
  after: DoseStatusOnWay | null,
): NewEvent =>
  factOf(doseStatusChanged, origin, { before: before && statusOf(before), after: after && statusOf(after) });

export const screeningWasCounted = (
  origin: Origin,
  { day, facilityCode, communeCode, vaccine, outcome }: EventData<typeof screeningCounted>,
): NewEvent => factOf(screeningCounted, origin, { day, facilityCode, communeCode, vaccine, outcome });

export const stockWasUsed = (
  origin: Origin,
  { day, vaccine, lot, facilityCode, communeCode, use, hundredths }: EventData<typeof stockUsed>,
): NewEvent => factOf(stockUsed, origin, { day, vaccine, lot, facilityCode, communeCode, use, hundredths });

export const stockWasBalanced = (
  origin: Origin,
  { day, vaccine, lot, facilityCode, communeCode, before, after }: EventData<typeof stockBalanced>,
): NewEvent => factOf(stockBalanced, origin, { day, vaccine, lot, facilityCode, communeCode, before, after });

export const adverseEventWasCounted = (
  origin: Origin,
  before: AdverseEventStrata | null,
  after: AdverseEventStrata | null,
): NewEvent =>
  factOf(adverseEventCounted, origin, {
    before: before && adverseEventOf(before),
    after: after && adverseEventOf(after),
  });

export const adverseEventOverdueHasChanged = (
  origin: Origin,
  { day, stage, overdue, facilityCode, communeCode }: EventData<typeof adverseEventOverdueChanged>,
): NewEvent => factOf(adverseEventOverdueChanged, origin, { day, stage, overdue, facilityCode, communeCode });

export const correctionTicketWasCounted = (
  origin: Origin,
  before: CorrectionTicketStrata | null,
  after: CorrectionTicketStrata | null,
): NewEvent =>
  factOf(correctionTicketCounted, origin, { before: before && ticketOf(before), after: after && ticketOf(after) });

export const correctionTicketOverdueHasChanged = (
  origin: Origin,
  { day, overdue, facilityCode, communeCode }: EventData<typeof correctionTicketOverdueChanged>,
): NewEvent => factOf(correctionTicketOverdueChanged, origin, { day, overdue, facilityCode, communeCode });

/** Named one by one, here and below: a field that is added to a row does not leave because it is there. */
function doseOf(dose: DoseStrata): DoseStrata {
  return {
    day: dose.day,
    origin: dose.origin,
    facilityCode: dose.facilityCode,
    communeCode: dose.communeCode,
    vaccine: dose.vaccine,
    lot: dose.lot,
    doseNumber: dose.doseNumber,
    kind: dose.kind,
    priorityGroup: dose.priorityGroup,
    residence: dose.residence,
    sex: dose.sex,
    ageBand: dose.ageBand,
    ageEstimated: dose.ageEstimated,
  };
}

function statusOf(status: DoseStatusOnWay): DoseStatusOnWay {
  const { day, facilityCode, communeCode, verified, national, nationalReason } = status;
  return { day, facilityCode, communeCode, verified, national, nationalReason };
}

function progressOf(progress: PersonProgress): PersonProgress {
  return {
    doseDays: progress.doseDays,
    completedDay: progress.completedDay,
    boosterDay: progress.boosterDay,
    cohort: progress.cohort,
    residence: progress.residence,
    sex: progress.sex,
  };
}

function adverseEventOf(event: AdverseEventStrata): AdverseEventStrata {
  return {
    day: event.day,
    origin: event.origin,
    facilityCode: event.facilityCode,
    communeCode: event.communeCode,
    vaccine: event.vaccine,
    lot: event.lot,
    severity: event.severity,
    reactions: event.reactions,
  };
}

function ticketOf(ticket: CorrectionTicketStrata): CorrectionTicketStrata {
  return {
    day: ticket.day,
    kind: ticket.kind,
    outcome: ticket.outcome,
    refusals: ticket.refusals,
    facilityCode: ticket.facilityCode,
    communeCode: ticket.communeCode,
  };
}
