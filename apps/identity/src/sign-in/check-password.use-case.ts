import { Injectable } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { foldEmail, type StaffAccount } from '../accounts/staff-account.js';
import { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';
import { Passwords } from '../passwords/passwords.js';
import { AttemptLimits } from '../throttling/attempt-limits.js';
import type { OpenSignIn } from './interactions.js';
import { KnownDevices } from './known-devices.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInProgressStore } from './sign-in-progress.store.js';

/** What a page says to an attempt; `wait` has the seconds. */
export type AttemptOutcome =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'inactive' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** RFC 5321, 4.5.3.1.3. */
const EMAIL_CHARACTERS_MAX = 254;
/** What hashing would be asked to do at most. */
const PASSWORD_CHARACTERS_MAX = 1_024;

/** The first page: name and password. Known and unknown names are answered alike and take the same time. */
@Injectable()
export class CheckPasswordUseCase {
  constructor(
    private readonly database: Database,
    private readonly accounts: StaffAccountsQuery,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly devices: KnownDevices,
    private readonly progress: SignInProgressStore,
    private readonly audit: SignInAudit,
    private readonly index: BlindIndex,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws HashingBusy */
  async execute(signIn: OpenSignIn, email: string, password: string): Promise<AttemptOutcome> {
    const typed = foldEmail(email).slice(0, EMAIL_CHARACTERS_MAX);
    const account = await this.accounts.findByEmail(typed);
    const permit = await this.limits.take({
      kind: 'password',
      account: this.index.of('staff.attempt', typed).toString('base64url'),
      address: signIn.browser.address,
      device: account && this.devices.markOf(signIn.browser, account.id),
    });
    if (!permit.allowed) return { kind: 'wait', seconds: permit.waitSeconds };
    const isRight = await this.check(account, password).catch(async (error: unknown) => {
      await permit.giveBack();
      throw error;
    });
    if (account === undefined || !isRight) return this.refuse('wrong', account?.id);
    if (!account.isActive(this.clock.now())) return this.refuse('inactive', account.id);
    await permit.giveBack();
    await this.database.transaction((tx) => this.progress.begin(tx, signIn.id, account.id, ['pwd']));
    return { kind: 'right' };
  }

  private check(account: StaffAccount | undefined, password: string): Promise<boolean> {
    return this.passwords.isRight(account?.id, password.slice(0, PASSWORD_CHARACTERS_MAX));
  }

  private async refuse(kind: 'wrong' | 'inactive', staffId: string | undefined): Promise<AttemptOutcome> {
    await this.audit.failed(staffId, kind === 'wrong' ? 'wrong-password' : 'account-inactive');
    return { kind };
  }
}
