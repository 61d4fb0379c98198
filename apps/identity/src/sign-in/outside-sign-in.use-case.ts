import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import { BusinessClock, Log, SERVICE_CONFIG } from '#libs/runtime';
import { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';
import type { IdentityConfig } from '../config.js';
import { OutsideProvider, type OutsidePerson, type OutsideRequest } from '../federation/outside-provider.js';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';
import type { Browser } from './browser.js';
import type { OpenSignIn } from './interactions.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInProgressStore } from './sign-in-progress.store.js';

/** Where the outside provider sends the browser back to; to be registered there. */
export const OUTSIDE_CALLBACK_PATH = `${SIGN_IN_PATH}/outside/callback`;

const COOKIE = 'lachan_outside';
/** As long as a sign-in may take. */
const COOKIE_SECONDS = 1_800;

interface Remembered extends OutsideRequest {
  readonly signInId: string;
}

/** A sign-in by way of another house: it says who somebody is, and our own register what he may do. */
@Injectable()
export class OutsideSignInUseCase {
  private readonly origin: string;

  constructor(
    @Inject(SERVICE_CONFIG) config: IdentityConfig,
    private readonly database: Database,
    private readonly outside: OutsideProvider,
    private readonly accounts: StaffAccountsQuery,
    private readonly progress: SignInProgressStore,
    private readonly audit: SignInAudit,
    private readonly clock: BusinessClock,
    private readonly log: Log,
  ) {
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  /** @returns the outside address. @throws Refused 404 without a provider, 502 where it cannot be reached */
  async begin({ id, browser }: OpenSignIn): Promise<string> {
    if (this.outside.label === undefined) throw new Refused('sign-in-over', { status: 404 });
    const request = this.outside.newRequest();
    const remembered: Remembered = { ...request, signInId: id };
    browser.setCookie(COOKIE, Buffer.from(JSON.stringify(remembered)).toString('base64url'), COOKIE_SECONDS);
    const address = await this.attempt(() =>
      this.outside.addressFor(request, `${this.origin}${OUTSIDE_CALLBACK_PATH}`, browser.language),
    );
    return address.href;
  }

  /**
   * @param query of the address that the browser came back to, with its question mark
   * @returns the sign-in that goes on. @throws Refused 404 for a browser that was not sent out, 502 for a refusal there
   */
  async comeBack(browser: Browser, query: string): Promise<string> {
    const remembered = rememberedBy(browser.cookie(COOKIE));
    if (remembered === undefined) throw new Refused('sign-in-over', { status: 404 });
    browser.setCookie(COOKIE, null);
    const cameBackTo = new URL(`${this.origin}${OUTSIDE_CALLBACK_PATH}${query}`);
    const person = await this.attempt(() => this.outside.personOf(cameBackTo, remembered));
    await this.recognise(remembered.signInId, person);
    return remembered.signInId;
  }

  private async recognise(signInId: string, person: OutsidePerson | undefined): Promise<void> {
    const account = person && (await this.accounts.findByEmail(person.email));
    if (person === undefined || !account?.isActive(this.clock.now())) {
      await this.audit.failed(account?.id, account === undefined ? 'outside-unknown' : 'account-inactive');
      throw new Refused('outside-sign-in-failed', { status: 403 });
    }
    await this.database.transaction(async (tx) => {
      await this.progress.begin(tx, signInId, account.id, person.provedSecondFactor ? ['fed', 'mfa'] : ['fed']);
      await this.audit.acted(tx, 'sign-in.outside', account.id);
    });
  }

  /** What fails there is the other house's, or a forgery; neither is told to the visitor in detail. */
  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.log.warn(`the outside sign-in failed: ${error instanceof Error ? error.name : 'unknown'}`);
      throw new Refused('outside-sign-in-failed', { status: 502 });
    }
  }
}

function rememberedBy(cookie: string | undefined): Remembered | undefined {
  return cookie === undefined ? undefined : (JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Remembered);
}
