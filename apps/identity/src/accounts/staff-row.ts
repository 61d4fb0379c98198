import type { RowSealer } from '#libs/database';
import type { RoleName } from '../roles/role.rules.js';
import type { StaffMember, StaffPerson } from './staff-account.js';

/** A row of `identity.staff`, without what is stored of keys and tokens. */
export interface StaffRow {
  id: string;
  version: number;
  sealed: Buffer | null;
  role: RoleName;
  areas: string[];
  facility: string | null;
  expires_at: Date | null;
  created_at: Date;
  disabled_at: Date | null;
}

export const STAFF_COLUMNS = `id, version, sealed, role, areas, facility, expires_at, created_at, disabled_at`;

/** Staff of one installation share a data key: a row's personal fields are taken out of it, not the key destroyed. */
export const STAFF_PERIOD = 'staff';

/** The name of the blind index of e-mails. */
export const EMAIL_INDEX = 'staff.email';

export const sealedPlaceOf = (id: string): { table: string; id: string } => ({ table: 'staff', id });

/** Rows without their person: one who left long ago. */
const NOBODY: StaffPerson = { name: '', email: '' };

/** Opens the sealed fields of all rows with as few questions for keys as there are keys. */
export async function membersFrom(rows: readonly StaffRow[], sealer: RowSealer): Promise<StaffMember[]> {
  await sealer.prepareToOpen(rows.flatMap(({ sealed }) => sealed ?? []));
  return rows.map((row) => ({
    ...(row.sealed === null ? NOBODY : sealer.openWith<StaffPerson>(sealedPlaceOf(row.id), row.sealed)),
    id: row.id,
    version: row.version,
    role: row.role,
    areas: row.areas,
    facility: row.facility,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }));
}
