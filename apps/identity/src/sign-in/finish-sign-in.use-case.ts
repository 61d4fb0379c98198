import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import { Interactions, type OpenSignIn } from './interactions.js';
import { KnownDevices } from './known-devices.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInProgressStore, type StoredProgress } from './sign-in-progress.store.js';

/** The end of a sign-in: its audit row is committed before the provider is told. */
@Injectable()
export class FinishSignInUseCase {
  constructor(
    private readonly database: Database,
    private readonly interactions: Interactions,
    private readonly devices: KnownDevices,
    private readonly progress: SignInProgressStore,
    private readonly audit: SignInAudit,
  ) {}

  /** @returns where the browser goes on. @throws Refused 404 where another request finished it first */
  async execute(signIn: OpenSignIn, { staffId, methods }: StoredProgress): Promise<string> {
    const proofs = methods.filter((method) => method !== 'kept');
    await this.database.transaction(async (tx) => {
      if (!(await this.progress.end(tx, signIn.id))) throw new Refused('sign-in-over', { status: 404 });
      const { client_id: client } = signIn.interaction.params;
      await this.audit.acted(tx, 'sign-in.succeed', staffId, { methods: proofs, client });
    });
    this.devices.remember(signIn.browser, staffId);
    return this.interactions.finish(signIn, staffId, proofs);
  }
}
