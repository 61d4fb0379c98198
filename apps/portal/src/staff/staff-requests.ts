import type { components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';
import type { StaffGrant, StaffMember, StaffWithPassword } from './staff-member';

type CreateBody = components['schemas']['CreateStaffBody'];

export async function createStaff(body: CreateBody, idempotencyKey: string): Promise<StaffWithPassword> {
  return answered(await api.POST('/v1/staff', { body, params: { header: once(idempotencyKey) } }));
}

export async function setGrant(member: StaffMember, body: StaffGrant): Promise<StaffMember> {
  return answered(await api.PUT('/v1/staff/{id}/grant', { body, params: paramsOf(member) }));
}

export async function disableStaff(member: StaffMember): Promise<StaffMember> {
  return answered(await api.POST('/v1/staff/{id}/disable', { params: paramsOf(member) }));
}

export async function resetCredentials(member: StaffMember): Promise<StaffWithPassword> {
  return answered(await api.POST('/v1/staff/{id}/credential-resets', { params: paramsOf(member) }));
}

const paramsOf = ({ id, version }: StaffMember) => ({ path: { id }, header: ofVersion(version) });

function answered<Data>({ data }: { readonly data?: Data }): Data {
  if (data === undefined) throw new Error('The platform answered with nothing');
  return data;
}
