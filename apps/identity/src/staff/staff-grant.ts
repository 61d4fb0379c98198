import { parseInstant } from '#libs/vocabulary';
import type { StaffGrant } from '../accounts/staff-account.js';
import type { StaffGrantBody } from './staff-body.dto.js';

/** The grant that a body asks for: what it leaves out is not given. */
export function grantIn({ role, areas = [], facility, expiresAt }: StaffGrantBody): StaffGrant {
  const end = expiresAt === undefined ? undefined : parseInstant(expiresAt);
  return { role, areas: [...areas].sort(), facility: facility ?? null, expiresAt: end?.ok ? end.value : null };
}
