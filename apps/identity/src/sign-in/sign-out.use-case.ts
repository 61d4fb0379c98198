import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Browser } from './browser.js';
import { Interactions } from './interactions.js';
import { SignInAudit } from './sign-in-audit.js';

@Injectable()
export class SignOutUseCase {
  constructor(
    private readonly database: Database,
    private readonly interactions: Interactions,
    private readonly audit: SignInAudit,
  ) {}

  /** Ends the session of this browser, if it has one, and what was granted in it. */
  async execute(browser: Browser, reason: 'sign-out' | 'change-user'): Promise<void> {
    const staffId = await this.interactions.endSessionOf(browser);
    if (staffId === undefined) return;
    await this.database.transaction((tx) => this.audit.acted(tx, 'sign-out', staffId, { reason }));
  }
}
