import { parsePhone } from '#libs/vocabulary';
import { isQuarantineFacility, type FacilityState } from './facility.rules.js';

/** What a request or a row of a file says of a facility, checked field by field. */
export interface FacilityForm {
  readonly name?: string;
  readonly kinds?: readonly string[];
  readonly communeCode?: string;
  readonly nationalCodes?: Readonly<Record<string, string>>;
  readonly methods?: readonly string[];
  readonly capacity?: number;
  readonly openingHours?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly address?: string;
  readonly contactPhone?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Of a facility of which nothing but its code and first day is known. */
export function unsaid(code: string, validFrom: string): FacilityState {
  return {
    ...{ code, validFrom, validTo: null, name: '', kinds: [], communeCode: '', nationalCodes: {}, methods: [] },
    ...{ capacity: null, openingHours: null, latitude: null, longitude: null, address: null },
  };
}

/**
 * What the form says in place of what was known; what it leaves out stays, but for the places of what is a quarantine
 * facility no longer.
 */
export function applied(form: FacilityForm, known: FacilityState): FacilityState {
  const kinds = form.kinds ?? known.kinds;
  return {
    code: known.code,
    name: textOf(form.name) ?? known.name,
    kinds,
    communeCode: form.communeCode ?? known.communeCode,
    nationalCodes: form.nationalCodes ?? known.nationalCodes,
    methods: form.methods ?? known.methods,
    capacity: form.capacity ?? (isQuarantineFacility({ kinds }) ? known.capacity : null),
    openingHours: form.openingHours ?? known.openingHours,
    latitude: form.latitude ?? known.latitude,
    longitude: form.longitude ?? known.longitude,
    address: textOf(form.address) ?? known.address,
    validFrom: form.validFrom ?? known.validFrom,
    validTo: form.validTo ?? known.validTo,
  };
}

/** In E.164; undefined where the form names none. */
export function contactOf({ contactPhone }: FacilityForm): string | undefined {
  const phone = contactPhone === undefined ? undefined : parsePhone(contactPhone);
  return phone?.ok ? phone.value : undefined;
}

const textOf = (text: string | undefined): string | undefined => text?.normalize('NFC').trim();
