import { caseChanged, caseOpened, type CaseStrata } from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field. No event has a person's name, phone, number, address, birth
 * date, national case code or a reference to a person; the case's own id is random.
 *
 * | fact         | topic         | key     | fields                              |
 * |--------------|---------------|---------|-------------------------------------|
 * | case-opened  | cases.case.v1 | case id | case strata                         |
 * | case-changed | cases.case.v1 | case id | day, case strata before and after   |
 *
 * Case strata: day, classification, status, day of its end, origin, commune of detection, whether it was reported late,
 * commune of residence or province elsewhere, sex, age band and whether the age is estimated.
 */
export const publishedEvents = [caseOpened, caseChanged] as const;

export const caseWasOpened = (origin: Origin, opened: CaseStrata): NewEvent =>
  factOf(caseOpened, origin, strataOf(opened));

export const caseHasChanged = (origin: Origin, day: string, before: CaseStrata, after: CaseStrata): NewEvent =>
  factOf(caseChanged, origin, { day, before: strataOf(before), after: strataOf(after) });

/** Named one by one: a field that is added to a case does not leave because it is there. */
function strataOf(strata: CaseStrata): CaseStrata {
  return {
    day: strata.day,
    classification: strata.classification,
    status: strata.status,
    endedDay: strata.endedDay,
    origin: strata.origin,
    detectedIn: strata.detectedIn,
    late: strata.late,
    residence: strata.residence,
    sex: strata.sex,
    ageBand: strata.ageBand,
    ageEstimated: strata.ageEstimated,
  };
}
