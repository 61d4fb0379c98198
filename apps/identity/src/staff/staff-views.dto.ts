import { ApiProperty } from '@nestjs/swagger';
import type { StaffMember } from '../accounts/staff-account.js';
import { ROLE_NAMES, type RoleName } from '../roles/role.rules.js';

const STATES = ['active', 'expired', 'disabled'] as const;
type StaffState = (typeof STATES)[number];

/** A member of staff as administrators see him. */
export class StaffDto {
  id!: string;
  name!: string;
  email!: string;
  @ApiProperty({ enum: ROLE_NAMES })
  role!: RoleName;
  areas!: string[];
  facility!: string | null;
  expiresAt!: string | null;
  @ApiProperty({ enum: STATES })
  state!: StaffState;
  /** For `If-Match`. */
  version!: number;
  createdAt!: string;
  disabledAt!: string | null;
}

export class StaffPage {
  items!: StaffDto[];
  /** Null on the last page. A page may hold fewer than `limit` while more follow. */
  nextCursor!: string | null;
}

/** With a password that is answered this once. */
export class StaffWithPasswordDto extends StaffDto {
  /**
   * For the first sign-in, at which another must be chosen: only its hash is stored, so that a repeated request
   * (`Idempotency-Replayed: true`) answers null. One who lost the first answer resets the credentials.
   */
  startPassword!: string | null;
}

export function staffDto(member: StaffMember, now: Date): StaffDto {
  const { id, name, email, role, areas, facility, expiresAt, version, createdAt, disabledAt } = member;
  return {
    ...{ id, name, email, role, facility, version },
    areas: [...areas],
    expiresAt: expiresAt?.toISOString() ?? null,
    state: stateOf(member, now),
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}

function stateOf({ disabledAt, expiresAt }: StaffMember, now: Date): StaffState {
  if (disabledAt !== null) return 'disabled';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
