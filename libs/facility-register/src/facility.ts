import type { FacilityKind } from '#libs/contracts';
import type { LocalDay } from '#libs/vocabulary';

/** The form of every code in the register of facilities. */
export const FACILITY_CODE = /^[A-Z0-9][A-Z0-9-]{2,31}$/;

/** A facility as the register knew it when its last event was taken in. */
export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly FacilityKind[];
  readonly communeCode: string;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer there. */
  readonly validTo: LocalDay | null;
  /** Degrees of WGS 84; null where nobody has told the register. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** What is done there: kinds of tests, as words. */
  readonly methods: readonly string[];
  /** In the form of OpenStreetMap's `opening_hours`; null where they are not known. */
  readonly openingHours: string | null;
  /** What others call it, by the name of their system. */
  readonly nationalCodes: Readonly<Record<string, string>>;
  /** How many people a quarantine facility has places for; null for every other, and where nobody has told. */
  readonly capacity: number | null;
  /** When the register took this version in, on the business clock; null where that is not known yet. */
  readonly recordedAt: Date | null;
}

/** Whether the facility is there on that day. */
export function isThereOn({ validFrom, validTo }: Pick<Facility, 'validFrom' | 'validTo'>, day: LocalDay): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}
