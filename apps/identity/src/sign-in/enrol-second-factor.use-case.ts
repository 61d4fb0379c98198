import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { toBase32 } from '../second-factor/base32.rules.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { otpauthUri } from '../second-factor/otpauth.rules.js';
import type { OpenSignIn } from './interactions.js';
import { SignInAudit } from './sign-in-audit.js';
import { mayKeepSecondFactor } from './sign-in-step.rules.js';
import { SignInProgressStore, type StoredProgress } from './sign-in-progress.store.js';

/** What an authenticator app takes in, by its camera or by hand. */
export interface OfferedSecret {
  readonly uri: string;
  /** Base32. */
  readonly secret: string;
}

/** Sets up a second factor during sign-in, where the role asks for one or the old one was lost. */
@Injectable()
export class EnrolSecondFactorUseCase {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactors,
    private readonly progress: SignInProgressStore,
    private readonly audit: SignInAudit,
  ) {}

  /** The same secret as often as the page is asked for. @param issuer the host that the app shows it under */
  async offer({ id }: OpenSignIn, progress: StoredProgress, email: string, issuer: string): Promise<OfferedSecret> {
    const { staffId } = progress;
    const sealed =
      progress.pendingSecret ??
      (await this.progress.offerSecret(id, (await this.secondFactors.newSecret(staffId)).sealed));
    const secret = toBase32(await this.secondFactors.open(staffId, { sealed }));
    return { secret, uri: otpauthUri(issuer, email, secret) };
  }

  /** @returns recovery codes to show once; undefined for a wrong code */
  async confirm({ id }: OpenSignIn, progress: StoredProgress, typed: string): Promise<string[] | undefined> {
    const { staffId, pendingSecret } = progress;
    if (pendingSecret === null) return undefined;
    const secret = { sealed: pendingSecret };
    const step = await this.secondFactors.stepOfNewSecret(staffId, secret, typed);
    if (step === undefined) return undefined;
    return this.database.transaction(async (tx) => {
      const codes = await this.secondFactors.enrol(tx, staffId, secret, step);
      await this.progress.addMethod(tx, id, 'otp');
      await this.progress.showedCodes(tx, id, true);
      await this.audit.acted(tx, 'second-factor.enrol', staffId);
      return codes;
    });
  }

  /** Whoever closed the page of codes too early gets others. */
  async newCodes({ id }: OpenSignIn, { staffId }: StoredProgress): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const codes = await this.secondFactors.newCodes(tx, staffId);
      await this.progress.showedCodes(tx, id, true);
      await this.audit.acted(tx, 'second-factor.new-recovery-codes', staffId);
      return codes;
    });
  }

  async keptCodes({ id }: OpenSignIn): Promise<void> {
    await this.database.transaction((tx) => this.progress.showedCodes(tx, id, false));
  }

  /** Whoever got in by a recovery code may keep what he has enrolled: it lies at home. Nothing happens for others. */
  async keepOld({ id }: OpenSignIn, progress: StoredProgress): Promise<void> {
    if (!mayKeepSecondFactor(progress)) return;
    await this.database.transaction((tx) => this.progress.addMethod(tx, id, 'kept'));
  }
}
