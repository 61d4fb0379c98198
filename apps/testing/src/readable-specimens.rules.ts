import type { Actor, AreaHierarchy } from '#libs/http';
import type { SpecimenStatus } from '#libs/vocabulary';

/** What of a specimen decides who may see it. */
export interface SpecimenPlace {
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly laboratoryCode: string | null;
}

/** A facility as the register has it. */
export interface FacilityPlace {
  readonly code: string;
  readonly communeCode: string;
}

/**
 * A facility sees what it collected and what was sent to it; an officer what was collected in the area, or from those
 * who live there; whoever is both, either. Without facility and area: nothing. What is not seen is answered 404.
 */
export function maySee(actor: Actor, specimen: SpecimenPlace, adminUnits: AreaHierarchy): boolean {
  const { facility } = actor;
  if (facility !== undefined && [specimen.facilityCode, specimen.laboratoryCode].includes(facility)) return true;
  const communes = [specimen.communeCode, specimen.residenceCommune];
  return communes.some((commune) => commune !== null && covers(actor, commune, adminUnits));
}

/** Who writes for a facility: its own staff and clients, and officers of the area where it lies. */
export function mayWriteFor(actor: Actor, facility: FacilityPlace, adminUnits: AreaHierarchy): boolean {
  return actor.facility === facility.code || covers(actor, facility.communeCode, adminUnits);
}

/** What was not yet dispatched to anybody may be taken into custody by the laboratory that holds it in hand. */
export function mayReceive(
  laboratoryCode: string,
  specimen: SpecimenPlace & { readonly status: SpecimenStatus },
): boolean {
  return specimen.laboratoryCode === null || specimen.laboratoryCode === laboratoryCode;
}

/** What of the register of units a list looks at. */
interface UnitsOfArea {
  communesOf(areaCode: string): readonly { readonly code: string }[];
}

/** As `maySee`, for a list: `facility_code`, `laboratory_code`, `commune_code`, `residence_commune` are compared. */
export interface ReadableSpecimens {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

export function readableSpecimens(actor: Actor, units: UnitsOfArea): ReadableSpecimens {
  const communes = actor.areas.flatMap((area) => units.communesOf(area).map(({ code }) => code));
  return { facility: actor.facility ?? null, communes: [...new Set(communes)].sort() };
}

function covers(actor: Actor, commune: string, adminUnits: AreaHierarchy): boolean {
  return actor.areas.some((area) => area === commune || adminUnits.isWithin(commune, area));
}
