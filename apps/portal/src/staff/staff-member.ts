import { addDays, localDayOf, startOfLocalDay } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { isoDateOf, NO_DATE, typedDateOf, type TypedDate } from '../parts/date-field';
import { roleTexts } from './staff.texts';

export type StaffMember = components['schemas']['StaffDto'];
export type StaffWithPassword = components['schemas']['StaffWithPasswordDto'];
export type RoleName = StaffMember['role'];
export type StaffGrant = components['schemas']['StaffGrantBody'];

export const ROLE_NAMES = Object.keys(roleTexts) as readonly RoleName[];
export const STATE_TONES = { active: 'success', expired: 'warning', disabled: 'error' } as const;

/** What somebody may do, as it stands in the form. */
export interface TypedGrant {
  readonly role: RoleName | '';
  readonly areas: readonly string[];
  readonly facility: string;
  /** The last day on which the account is good. */
  readonly lastDay: TypedDate;
}

export const NO_GRANT: TypedGrant = { role: '', areas: [], facility: '', lastDay: NO_DATE };

export const typedGrantOf = ({ role, areas, facility, expiresAt }: StaffMember): TypedGrant => ({
  role,
  areas,
  facility: facility ?? '',
  lastDay: expiresAt === null ? NO_DATE : typedDateOf(addDays(localDayOf(new Date(expiresAt)), -1)),
});

/** The account ends with its last day, by the province's time. */
export function grantBodyOf({ areas, facility, lastDay }: TypedGrant, role: RoleName): StaffGrant {
  const day = isoDateOf(lastDay);
  return {
    role,
    ...(areas.length > 0 && { areas: [...areas] }),
    ...(facility.trim() !== '' && { facility: facility.trim().toUpperCase() }),
    ...(day !== undefined && { expiresAt: startOfLocalDay(addDays(day, 1)).toISOString() }),
  };
}
