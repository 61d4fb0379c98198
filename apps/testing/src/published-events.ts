import {
  peopleMerged,
  peopleParted,
  personDayCounted,
  poolFormed,
  poolStatusChanged,
  resultAmended,
  resultReleased,
  resultWithdrawn,
  specimenCollected,
  specimenOverdueChanged,
  specimenReceived,
  specimenRefused,
  type EventData,
  type PersonDayStrata,
  type PoolStrata,
  type ResultStrata,
  type SpecimenStrata,
} from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field. No event has a person's name, phone, number, address, birth
 * date, barcode or slip code. A person is spoken of over time by `personRef` alone (ADR 29).
 *
 * | fact                     | topic                 | key           | fields                                             |
 * |--------------------------|-----------------------|---------------|----------------------------------------------------|
 * | specimen-collected       | testing.specimen.v1   | specimen id   | specimen strata                                    |
 * | specimen-received        | testing.specimen.v1   | specimen id   | day, laboratory, specimen strata                   |
 * | specimen-refused         | testing.specimen.v1   | specimen id   | day, laboratory, condition, specimen strata        |
 * | specimen-overdue-changed | testing.specimen.v1   | specimen id   | day, stage, overdue or not, laboratory, specimen strata |
 * | result-released          | testing.result.v1     | specimen id   | result strata                                      |
 * | result-amended           | testing.result.v1     | specimen id   | day, result strata before and after                |
 * | result-withdrawn         | testing.result.v1     | specimen id   | day, result strata before                          |
 * | pool-formed              | testing.pool.v1       | pool id       | pool strata                                        |
 * | pool-status-changed      | testing.pool.v1       | pool id       | day, status before and after, pool strata          |
 * | person-day-counted       | testing.person-day.v1 | person-day id | person-day strata before and after                 |
 * | people-merged            | testing.person.v1     | merge id      | day, both random ids, both person refs             |
 * | people-parted            | testing.person.v1     | merge id      | likewise                                           |
 *
 * Specimen strata: day, code and commune of the facility, kind, whether it has a tube of its own, reason, priority,
 * kind of place, commune of residence or province elsewhere, sex, age band and whether the age is estimated.
 * Result strata: version, day, method, value, laboratory, minutes from collection to release, kind of the pool,
 * person ref and its assurance, specimen strata. Pool strata: day, kind, method, number of members, code and commune of
 * the facility. Person-day strata: day, commune, reason, kind of place, whether it is in positivity, whether positive,
 * residence, sex, age band and whether the age is estimated.
 */
export const publishedEvents = [
  specimenCollected,
  specimenReceived,
  specimenRefused,
  specimenOverdueChanged,
  resultReleased,
  resultAmended,
  resultWithdrawn,
  poolFormed,
  poolStatusChanged,
  personDayCounted,
  peopleMerged,
  peopleParted,
] as const;

type Overdue = EventData<typeof specimenOverdueChanged>;
type PeopleLink = EventData<typeof peopleMerged>;
type PoolStatusChange = EventData<typeof poolStatusChanged>;

export const specimenWasCollected = (origin: Origin, specimen: SpecimenStrata): NewEvent =>
  factOf(specimenCollected, origin, specimenOf(specimen));

export const specimenWasReceived = (origin: Origin, day: string, laboratoryCode: string, specimen: SpecimenStrata) =>
  factOf(specimenReceived, origin, { day, laboratoryCode, specimen: specimenOf(specimen) });

export const specimenWasRefused = (
  origin: Origin,
  { day, laboratoryCode, condition, specimen }: EventData<typeof specimenRefused>,
): NewEvent => factOf(specimenRefused, origin, { day, laboratoryCode, condition, specimen: specimenOf(specimen) });

export const specimenOverdueHasChanged = (
  origin: Origin,
  { day, stage, overdue, laboratoryCode, specimen }: Overdue,
): NewEvent =>
  factOf(specimenOverdueChanged, origin, { day, stage, overdue, laboratoryCode, specimen: specimenOf(specimen) });

export const resultWasReleased = (origin: Origin, result: ResultStrata): NewEvent =>
  factOf(resultReleased, origin, resultOf(result));

export const resultWasAmended = (origin: Origin, day: string, before: ResultStrata, after: ResultStrata): NewEvent =>
  factOf(resultAmended, origin, { day, before: resultOf(before), after: resultOf(after) });

export const resultWasWithdrawn = (origin: Origin, day: string, before: ResultStrata): NewEvent =>
  factOf(resultWithdrawn, origin, { day, before: resultOf(before) });

export const poolWasFormed = (origin: Origin, pool: PoolStrata): NewEvent => factOf(poolFormed, origin, poolOf(pool));

export const poolStatusHasChanged = (origin: Origin, { day, before, after, pool }: PoolStatusChange): NewEvent =>
  factOf(poolStatusChanged, origin, { day, before, after, pool: poolOf(pool) });

export const personDayWasCounted = (
  origin: Origin,
  before: PersonDayStrata | null,
  after: PersonDayStrata | null,
): NewEvent =>
  factOf(personDayCounted, origin, { before: before && personDayOf(before), after: after && personDayOf(after) });

export const peopleWereMerged = (origin: Origin, link: PeopleLink): NewEvent =>
  factOf(peopleMerged, origin, linkOf(link));

export const peopleWereParted = (origin: Origin, link: PeopleLink): NewEvent =>
  factOf(peopleParted, origin, linkOf(link));

/** Named one by one, here and below: a field that is added to a row does not leave because it is there. */
function specimenOf(specimen: SpecimenStrata): SpecimenStrata {
  return {
    day: specimen.day,
    facilityCode: specimen.facilityCode,
    communeCode: specimen.communeCode,
    kind: specimen.kind,
    tube: specimen.tube,
    reason: specimen.reason,
    priority: specimen.priority,
    placeKind: specimen.placeKind,
    ...personOf(specimen),
  };
}

function resultOf(result: ResultStrata): ResultStrata {
  return {
    version: result.version,
    day: result.day,
    method: result.method,
    value: result.value,
    laboratoryCode: result.laboratoryCode,
    turnaroundMinutes: result.turnaroundMinutes,
    pool: result.pool,
    personRef: result.personRef,
    assurance: result.assurance,
    specimen: specimenOf(result.specimen),
  };
}

function poolOf({ day, kind, method, members, facilityCode, communeCode }: PoolStrata): PoolStrata {
  return { day, kind, method, members, facilityCode, communeCode };
}

function personDayOf(personDay: PersonDayStrata): PersonDayStrata {
  const { day, communeCode, reason, placeKind, inPositivity, positive } = personDay;
  return { day, communeCode, reason, placeKind, inPositivity, positive, ...personOf(personDay) };
}

type PersonStrata = Pick<SpecimenStrata, 'residence' | 'sex' | 'ageBand' | 'ageEstimated'>;

function personOf({ residence, sex, ageBand, ageEstimated }: PersonStrata): PersonStrata {
  return { residence, sex, ageBand, ageEstimated };
}

function linkOf({ day, keptPersonId, mergedPersonId, keptPersonRef, mergedPersonRef }: PeopleLink): PeopleLink {
  return { day, keptPersonId, mergedPersonId, keptPersonRef, mergedPersonRef };
}
