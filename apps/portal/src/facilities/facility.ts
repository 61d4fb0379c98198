import { localDayOf } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { ofVersion, once } from '../api/request-headers';
import { facilityKindTexts } from './facilities.texts';

export type Facility = components['schemas']['FacilityDto'];
export type FacilityKind = Facility['kinds'][number];

/** How far a file has been taken in; the description names no field of it. */
export interface ImportProgress {
  readonly id: string;
  readonly state: 'running' | 'finished';
  /** Below the header. */
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export const FACILITY_KINDS = Object.keys(facilityKindTexts) as readonly FacilityKind[];

/** A facility as it stands in the form. */
export interface TypedFacility {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly FacilityKind[];
  readonly communeCode: string;
  /** Of a quarantine facility; for others it is not asked. */
  readonly capacity: string;
  readonly address: string;
  readonly contactPhone: string;
  readonly openingHours: string;
}

export const NO_FACILITY: TypedFacility = {
  ...{ code: '', name: '', kinds: [], communeCode: '', capacity: '' },
  ...{ address: '', contactPhone: '', openingHours: '' },
};

export const typedFacilityOf = (facility: Facility): TypedFacility => ({
  ...facility,
  capacity: String(facility.capacity ?? ''),
  address: facility.address ?? '',
  openingHours: facility.openingHours ?? '',
  contactPhone: '',
});

export const hasCapacity = (kinds: readonly FacilityKind[]): boolean => kinds.includes('quarantine-facility');

export const isClosed = ({ validTo }: Facility): boolean => validTo !== null && validTo <= localDayOf(businessNow());

export async function registerFacility({ code, ...typed }: TypedFacility, idempotencyKey: string): Promise<void> {
  const body = { code: code.trim().toUpperCase(), ...bodyOf(typed) };
  await api.POST('/v1/facilities', { body, params: { header: once(idempotencyKey) } });
}

/** Changes what the form has and leaves the rest. */
export async function changeFacility({ code, version }: Facility, { code: _, ...typed }: TypedFacility): Promise<void> {
  const params = { path: { code }, header: ofVersion(version) };
  await api.PATCH('/v1/facilities/{code}', { body: bodyOf(typed), params });
}

export async function closeFacility({ code, version }: Facility): Promise<void> {
  const params = { path: { code }, header: ofVersion(version) };
  await api.POST('/v1/facilities/{code}/closure', { body: {}, params });
}

function bodyOf({ name, kinds, communeCode, ...optional }: Omit<TypedFacility, 'code'>) {
  const { capacity, address, contactPhone, openingHours } = optional;
  return {
    ...{ name, kinds: [...kinds], communeCode },
    ...(hasCapacity(kinds) && capacity.trim() !== '' && { capacity: Number(capacity) }),
    ...(address.trim() !== '' && { address }),
    ...(contactPhone.trim() !== '' && { contactPhone }),
    ...(openingHours.trim() !== '' && { openingHours }),
  };
}
