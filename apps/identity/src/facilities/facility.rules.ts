import type { LocalDay } from '#libs/vocabulary';
import type { FacilityRefusal } from './facility.refusals.js';

/** What the register says of a facility, but for its contact. Null where nothing is said. */
export interface FacilityState {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly communeCode: string;
  /** System → the code that it has for the facility. */
  readonly nationalCodes: Readonly<Record<string, string>>;
  readonly methods: readonly string[];
  /** How many people a quarantine facility has places for; null for every other. */
  readonly capacity: number | null;
  readonly openingHours: string | null;
  /** WGS 84, degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: string | null;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer there. */
  readonly validTo: LocalDay | null;
}

export interface Facility extends FacilityState {
  /** From 1; every change makes the next. */
  readonly version: number;
  readonly registeredAt: Date;
}

export interface FacilityFault {
  readonly code: FacilityRefusal;
  readonly path: string;
}

export const isQuarantineFacility = ({ kinds }: Pick<FacilityState, 'kinds'>): boolean =>
  kinds.includes('quarantine-facility');

/** @param isCommuneOf whether the code is a commune, on that day, where the actor may write */
export function faultsOfFacility(
  state: FacilityState,
  today: LocalDay,
  isCommuneOf: (communeCode: string, day: LocalDay) => boolean,
): FacilityFault[] {
  const { communeCode, capacity, latitude, longitude, validFrom, validTo } = state;
  const faults: FacilityFault[] = [];
  if (![validFrom, today].some((day) => isCommuneOf(communeCode, day)))
    faults.push({ code: 'commune-not-found', path: 'communeCode' });
  if (capacity !== null && !isQuarantineFacility(state))
    faults.push({ code: 'capacity-not-for-kind', path: 'capacity' });
  if ((latitude === null) !== (longitude === null))
    faults.push({ code: 'point-incomplete', path: latitude === null ? 'latitude' : 'longitude' });
  if (validTo !== null && validTo <= validFrom) faults.push({ code: 'validity-empty', path: 'validTo' });
  return faults;
}

/** A facility closes on a day after its first, and not twice. @returns the refusal, or undefined */
export function faultOfClosing(state: FacilityState, on: LocalDay): FacilityRefusal | undefined {
  if (state.validTo !== null && state.validTo <= on) return 'facility-closed';
  return on <= state.validFrom ? 'validity-empty' : undefined;
}

/** Whether two states say the same. The order of kinds, methods and national codes means nothing. */
export function saysTheSame(a: FacilityState, b: FacilityState): boolean {
  return textOf(a) === textOf(b);
}

/** Lists and codes in one order: how a state is stored, so that a file written in another order changes nothing. */
export function inOrder(state: FacilityState): FacilityState {
  const codes = Object.entries(state.nationalCodes).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...state,
    kinds: [...new Set(state.kinds)].sort(),
    methods: [...new Set(state.methods)].sort(),
    nationalCodes: Object.fromEntries(codes),
  };
}

function textOf(state: FacilityState): string {
  const { code, name, kinds, communeCode, nationalCodes, methods, openingHours } = inOrder(state);
  const { capacity, latitude, longitude, address, validFrom, validTo } = state;
  const about = [code, name, kinds, communeCode, nationalCodes, methods, capacity, openingHours];
  return JSON.stringify([...about, latitude, longitude, address, validFrom, validTo]);
}
