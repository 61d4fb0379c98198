import { BusinessClock } from '#libs/runtime';
import type { Account, AccountClaims, KoaContextWithOIDC } from 'oidc-provider';
import type { StaffAccount } from '../accounts/staff-account.js';
import type { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';

/** A member of staff as the library holds him while it answers one request. */
export interface ProviderAccount extends Account {
  readonly staff: StaffAccount;
}

/** Who the library is speaking of; undefined for an application on its own behalf. */
export const staffOf = (ctx: KoaContextWithOIDC): StaffAccount | undefined =>
  (ctx.oidc.account as ProviderAccount | undefined)?.staff;

/** Asked at every authorization and every exchange: whoever was disabled or has expired gets no further token. */
export function findStaff(accounts: StaffAccountsQuery, clock: BusinessClock) {
  return async (_: KoaContextWithOIDC, id: string): Promise<ProviderAccount | undefined> => {
    const staff = await accounts.byId(id);
    if (staff === undefined || !staff.isActive(clock.now())) return undefined;
    return { accountId: staff.id, staff, claims: () => identityOf(staff) };
  };
}

/** What an id_token and `userinfo` say; the library leaves out what was not asked for. */
const identityOf = ({ id, name, email }: StaffAccount): AccountClaims => ({
  sub: id,
  name,
  email,
  email_verified: true,
});

/** What an access token says besides who it is for. `null` members are left out: it is sent with every request. */
export function claimsOfStaff({ name, role, areas, facility }: StaffAccount): Record<string, unknown> {
  return { name, role, areas, actor_kind: 'staff', ...(facility === null ? {} : { facility }) };
}
