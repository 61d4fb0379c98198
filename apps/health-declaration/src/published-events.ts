import {
  declarationCorrected,
  declarationReviewed,
  declarationSubmitted,
  passageDecided,
  passageReassessed,
  passageRecorded,
  personCheckedIn,
  personCheckedOut,
  placeClosed,
  placeRegistered,
  type EventData,
} from '#libs/contracts';
import { newEvent, type NewEvent } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field. No event has a person's name, phone, number, address, birth
 * date or e-mail, nor any reference to a person, a declaration's own code or an officer's note.
 *
 * | fact                 | topic                             | key            | fields                                    |
 * |----------------------|-----------------------------------|----------------|-------------------------------------------|
 * | place-registered     | health-declaration.place.v1       | place code     | day, code, name of the public place, kind, commune, point |
 * | place-closed         | health-declaration.place.v1       | place code     | day, code, kind, commune                  |
 * | declaration-submitted| health-declaration.declaration.v1 | declaration id | strata                                    |
 * | declaration-corrected| health-declaration.declaration.v1 | declaration id | strata before, strata after               |
 * | declaration-reviewed | health-declaration.declaration.v1 | declaration id | day, decision, strata                     |
 * | person-checked-in    | health-declaration.check-in.v1    | check-in id    | day, hour, code, kind and commune of the public place, way |
 * | person-checked-out   | health-declaration.check-in.v1    | check-in id    | likewise, and whether it was automatic    |
 * | passage-recorded     | health-declaration.passage.v1     | passage id     | passage strata, decision                  |
 * | passage-decided      | health-declaration.passage.v1     | passage id     | day, decision, passage strata             |
 * | passage-reassessed   | health-declaration.passage.v1     | passage id     | passage strata before and after           |
 *
 * Strata: day, form, commune of residence or province elsewhere, code, kind and commune of the public place, sex, age
 * band and whether the age is estimated, outcome and its reasons, whether it was made on behalf of the person.
 * Passage strata: day, hour, code and commune of the checkpoint, direction, colour and its reasons, whether the device
 * had no network, commune or province of origin and destination.
 */
export const publishedEvents = [
  placeRegistered,
  placeClosed,
  declarationSubmitted,
  declarationCorrected,
  declarationReviewed,
  personCheckedIn,
  personCheckedOut,
  passageRecorded,
  passageDecided,
  passageReassessed,
] as const;

/** Which version of which aggregate a fact made, and in which trace. */
interface Origin {
  readonly aggregateId: string;
  readonly version: number;
  readonly traceparent: string | undefined;
}

type PlaceRegistered = EventData<typeof placeRegistered>;
type PlaceClosed = EventData<typeof placeClosed>;
type Strata = EventData<typeof declarationSubmitted>;
type PassageStrata = EventData<typeof passageDecided>['passage'];
type PassageDecision = EventData<typeof passageDecided>['decision'];
type CheckedIn = EventData<typeof personCheckedIn>;
type Decision = EventData<typeof declarationReviewed>['decision'];

export const placeWasRegistered = (origin: Origin, place: PlaceRegistered): NewEvent =>
  newEvent(placeRegistered, {
    ...factOf(origin),
    data: {
      day: place.day,
      code: place.code,
      name: place.name,
      kind: place.kind,
      communeCode: place.communeCode,
      ...(place.latitude !== undefined && { latitude: place.latitude, longitude: place.longitude }),
    },
  });

export const placeWasClosed = (origin: Origin, place: PlaceClosed): NewEvent =>
  newEvent(placeClosed, {
    ...factOf(origin),
    data: { day: place.day, code: place.code, kind: place.kind, communeCode: place.communeCode },
  });

export const declarationWasSubmitted = (origin: Origin, strata: Strata): NewEvent =>
  newEvent(declarationSubmitted, { ...factOf(origin), data: strataOf(strata) });

export const declarationWasCorrected = (origin: Origin, before: Strata, after: Strata): NewEvent =>
  newEvent(declarationCorrected, { ...factOf(origin), data: { before: strataOf(before), after: strataOf(after) } });

export const declarationWasReviewed = (origin: Origin, day: string, decision: Decision, strata: Strata): NewEvent =>
  newEvent(declarationReviewed, { ...factOf(origin), data: { day, decision, declaration: strataOf(strata) } });

export const personHasCheckedIn = (origin: Origin, { day, hour, place, way }: CheckedIn): NewEvent =>
  newEvent(personCheckedIn, { ...factOf(origin), data: { day, hour, place: placeOf(place), way } });

export const personHasCheckedOut = (
  origin: Origin,
  { day, hour, place, way }: CheckedIn,
  automatic: boolean,
): NewEvent =>
  newEvent(personCheckedOut, { ...factOf(origin), data: { day, hour, place: placeOf(place), way, automatic } });

function placeOf({ code, kind, communeCode }: CheckedIn['place']): CheckedIn['place'] {
  return { code, kind, communeCode };
}

export const passageWasRecorded = (origin: Origin, strata: PassageStrata, decision: PassageDecision | null): NewEvent =>
  newEvent(passageRecorded, {
    ...factOf(origin),
    data: { ...passageStrataOf(strata), ...(decision !== null && { decision }) },
  });

export const passageWasDecided = (
  origin: Origin,
  day: string,
  decision: PassageDecision,
  strata: PassageStrata,
): NewEvent =>
  newEvent(passageDecided, { ...factOf(origin), data: { day, decision, passage: passageStrataOf(strata) } });

export const passageWasReassessed = (origin: Origin, before: PassageStrata, after: PassageStrata): NewEvent =>
  newEvent(passageReassessed, {
    ...factOf(origin),
    data: { before: passageStrataOf(before), after: passageStrataOf(after) },
  });

function passageStrataOf(strata: PassageStrata): PassageStrata {
  return {
    day: strata.day,
    hour: strata.hour,
    checkpointCode: strata.checkpointCode,
    communeCode: strata.communeCode,
    direction: strata.direction,
    colour: strata.colour,
    reasons: strata.reasons,
    offline: strata.offline,
    ...(strata.origin && { origin: strata.origin }),
    ...(strata.destination && { destination: strata.destination }),
  };
}

/** Named one by one: a field that is added to a declaration does not leave because it is there. */
function strataOf(strata: Strata): Strata {
  return {
    day: strata.day,
    form: strata.form,
    residence: strata.residence,
    ...(strata.place && { place: strata.place }),
    sex: strata.sex,
    ageBand: strata.ageBand,
    ageEstimated: strata.ageEstimated,
    outcome: strata.outcome,
    reasons: strata.reasons,
    onBehalf: strata.onBehalf,
  };
}

function factOf({ aggregateId, version, traceparent }: Origin): {
  aggregateId: string;
  aggregateVersion: number;
  traceparent?: string;
} {
  return { aggregateId, aggregateVersion: version, ...(traceparent !== undefined && { traceparent }) };
}
