import type { RoleName } from '../roles/role.rules.js';
import { roleOf } from '../roles/role.rules.js';

/** What a member of staff may do, where, and until when. */
export interface StaffGrant {
  readonly role: RoleName;
  /** Codes of provinces, districts or communes. */
  readonly areas: readonly string[];
  readonly facility: string | null;
  /** Business time; null without an end. */
  readonly expiresAt: Date | null;
}

/** Who a member of staff is: personal data, sealed where it is stored. */
export interface StaffPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

/** A row of staff, opened. */
export interface StaffMember extends StaffGrant, StaffPerson {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

/** A member of staff as sign-in asks for him. */
export interface StaffAccount extends StaffGrant, StaffPerson {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly needsSecondFactor: boolean;
  /** Whether he may sign in and have tokens. @param now of the business clock */
  isActive(now: Date): boolean;
}

export function accountOf(member: StaffMember): StaffAccount {
  const { id, name, email, areas, facility, expiresAt, disabledAt } = member;
  const { scopes, seesPersonalData } = roleOf(member.role);
  return {
    ...{ id, name, email, areas, facility, expiresAt, scopes },
    role: member.role,
    needsSecondFactor: seesPersonalData,
    isActive: (now) => disabledAt === null && (expiresAt === null || now < expiresAt),
  };
}

/** How an e-mail is stored and found: people write their own in more than one way. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
