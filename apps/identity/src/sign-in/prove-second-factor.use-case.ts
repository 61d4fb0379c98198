import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { SecondFactors } from '../second-factor/second-factors.js';
import { AttemptLimits } from '../throttling/attempt-limits.js';
import type { AttemptOutcome } from './check-password.use-case.js';
import type { OpenSignIn } from './interactions.js';
import { KnownDevices } from './known-devices.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInProgressStore } from './sign-in-progress.store.js';

/** The page after the password: a code by time, or a recovery code in its place. Either works once. */
@Injectable()
export class ProveSecondFactorUseCase {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactors,
    private readonly limits: AttemptLimits,
    private readonly devices: KnownDevices,
    private readonly progress: SignInProgressStore,
    private readonly audit: SignInAudit,
  ) {}

  async byCode(signIn: OpenSignIn, staffId: string, typed: string): Promise<AttemptOutcome> {
    return this.attempt(signIn, staffId, 'wrong-code', async () => {
      const step = await this.secondFactors.stepOfCode(staffId, typed);
      if (step === undefined) return false;
      return this.database.transaction(async (tx) => {
        const isTaken = await this.secondFactors.takeStep(tx, staffId, step);
        if (isTaken) await this.prove(tx, signIn, staffId, 'otp');
        return isTaken;
      });
    });
  }

  async byRecoveryCode(signIn: OpenSignIn, staffId: string, typed: string): Promise<AttemptOutcome> {
    return this.attempt(signIn, staffId, 'wrong-recovery-code', () =>
      this.database.transaction(async (tx) => {
        const isTaken = await this.secondFactors.takeRecoveryCode(tx, staffId, typed);
        if (isTaken) await this.prove(tx, signIn, staffId, 'rec');
        return isTaken;
      }),
    );
  }

  private async attempt(
    signIn: OpenSignIn,
    staffId: string,
    reason: string,
    isRight: () => Promise<boolean>,
  ): Promise<AttemptOutcome> {
    const { browser } = signIn;
    const device = this.devices.markOf(browser, staffId);
    const permit = await this.limits.take({
      kind: 'second-factor',
      account: staffId,
      address: browser.address,
      device,
    });
    if (!permit.allowed) return { kind: 'wait', seconds: permit.waitSeconds };
    if (await isRight()) {
      await permit.giveBack();
      return { kind: 'right' };
    }
    await this.audit.failed(staffId, reason);
    return { kind: 'wrong' };
  }

  private async prove(tx: Tx, signIn: OpenSignIn, staffId: string, method: 'otp' | 'rec'): Promise<void> {
    await this.progress.addMethod(tx, signIn.id, method);
    await this.audit.acted(tx, method === 'otp' ? 'sign-in.second-factor' : 'sign-in.recover', staffId);
  }
}
