import { facilityChanged, facilityRegistered, type FacilityKind, type FacilityState } from '#libs/contracts';
import { newEvent, type NewEvent } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field. Nothing of staff and of clients leaves it at all, and of a
 * facility neither its contact phone nor its address.
 *
 * | fact                | topic                | key           | fields                                                |
 * |---------------------|----------------------|---------------|-------------------------------------------------------|
 * | facility-registered | identity.facility.v1 | facility code | day, facility                                         |
 * | facility-changed    | identity.facility.v1 | facility code | day, facility before, facility after                  |
 *
 * Facility: code, name on the gate, kinds, commune, first day, first day without it, point, methods, opening hours, codes
 * of national systems, places of a quarantine facility.
 */
export const publishedEvents = [facilityRegistered, facilityChanged] as const;

/** Which version of which facility a fact made, in which trace, and on which day. */
interface Origin {
  readonly version: number;
  readonly day: string;
  readonly traceparent: string | undefined;
}

/** A facility as the register has it: null where nothing is said. */
export interface RegisteredFacility {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly communeCode: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly methods: readonly string[];
  readonly openingHours: string | null;
  readonly nationalCodes: Readonly<Record<string, string>>;
  readonly capacity: number | null;
}

export const facilityWasRegistered = (origin: Origin, facility: RegisteredFacility): NewEvent =>
  newEvent(facilityRegistered, {
    ...factOf(origin, facility),
    data: { day: origin.day, facility: publicStateOf(facility) },
  });

export const facilityWasChanged = (origin: Origin, before: RegisteredFacility, after: RegisteredFacility): NewEvent =>
  newEvent(facilityChanged, {
    ...factOf(origin, after),
    data: { day: origin.day, before: publicStateOf(before), after: publicStateOf(after) },
  });

/** Named one by one: a field that is added to a facility does not leave because it is there. */
export function publicStateOf(facility: RegisteredFacility): FacilityState {
  const { latitude, longitude, methods, openingHours, nationalCodes, capacity } = facility;
  return {
    code: facility.code,
    name: facility.name,
    kinds: facility.kinds as FacilityKind[],
    communeCode: facility.communeCode,
    validFrom: facility.validFrom,
    validTo: facility.validTo,
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
    ...(methods.length > 0 && { methods: [...methods] }),
    ...(openingHours !== null && { openingHours }),
    ...(Object.keys(nationalCodes).length > 0 && { nationalCodes: { ...nationalCodes } }),
    ...(capacity !== null && { capacity }),
  };
}

function factOf(
  { version, traceparent }: Origin,
  { code }: RegisteredFacility,
): { aggregateId: string; aggregateVersion: number; traceparent?: string } {
  return { aggregateId: code, aggregateVersion: version, ...(traceparent !== undefined && { traceparent }) };
}
