import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { randomBytes } from 'node:crypto';
import { fromBase32 } from './base32.rules.js';
import { normalRecoveryCode, RECOVERY_CODE_BYTES, RECOVERY_CODES, recoveryCodeFrom } from './recovery-code.rules.js';
import { SecondFactorStore } from './second-factor.store.js';
import { stepOf, stepOfCode } from './totp.rules.js';

/** RFC 4226, requirement R6: 160 bits. */
const SECRET_BYTES = 20;
/** No code was taken yet. */
const NEVER = 0;

/** A secret that is ready to be stored, sealed for one member of staff. */
export interface SealedSecret {
  readonly sealed: Buffer;
}

/** Second factors of staff: codes by time, and recovery codes for whoever lost the device that makes them. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly store: SecondFactorStore,
    private readonly clock: RealClock,
  ) {}

  async isEnrolled(staffId: string): Promise<boolean> {
    return (await this.store.find(staffId)) !== undefined;
  }

  /** The time step of the code that was typed; undefined for a wrong one. To be called outside of transactions. */
  async stepOfCode(staffId: string, typed: string): Promise<number | undefined> {
    const stored = await this.store.find(staffId);
    return stored && stepOfCode(stored.secret, typed, stepOf(this.clock.now()), stored.lastStep);
  }

  /** Takes a step, once: neither its code nor an older one is right afterwards. False where it was taken before. */
  takeStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
    return this.store.takeStep(tx, staffId, step);
  }

  /** Takes a recovery code, once. */
  async takeRecoveryCode(tx: Tx, staffId: string, typed: string): Promise<boolean> {
    const code = normalRecoveryCode(typed);
    return code !== undefined && (await this.store.takeCode(tx, staffId, code));
  }

  /** A new secret, not yet anybody's second factor. To be called outside of transactions. */
  newSecret(staffId: string): Promise<SealedSecret> {
    return this.seal(staffId, randomBytes(SECRET_BYTES));
  }

  open(staffId: string, { sealed }: SealedSecret): Promise<Buffer> {
    return this.store.open(staffId, sealed);
  }

  /** The step whose code shows that a new secret arrived in the app. To be called outside of transactions. */
  async stepOfNewSecret(staffId: string, secret: SealedSecret, typed: string): Promise<number | undefined> {
    return stepOfCode(await this.open(staffId, secret), typed, stepOf(this.clock.now()), NEVER);
  }

  /** Makes a secret the second factor. @returns new recovery codes, which are shown once and stored nowhere */
  async enrol(tx: Tx, staffId: string, secret: SealedSecret, step: number): Promise<string[]> {
    await this.store.save(tx, staffId, secret.sealed, step);
    return this.newCodes(tx, staffId);
  }

  /** Replaces the recovery codes. They are shown once and stored nowhere. */
  async newCodes(tx: Tx, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(RECOVERY_CODE_BYTES)));
    await this.store.replaceCodes(
      tx,
      staffId,
      codes.map((code) => normalRecoveryCode(code) ?? neverPrinted()),
    );
    return codes;
  }

  /** @param secret base32, as authenticator apps take it. @throws Error for another text */
  async sealBase32(staffId: string, secret: string): Promise<SealedSecret> {
    const bytes = fromBase32(secret);
    if (bytes === undefined) throw new Error('the secret of a second factor is not base32');
    return this.seal(staffId, bytes);
  }

  /** Makes a secret the second factor without asking for a code. */
  async set(tx: Tx, staffId: string, { sealed }: SealedSecret): Promise<void> {
    await this.store.save(tx, staffId, sealed, NEVER);
  }

  /** Afterwards a new one can be enrolled; recovery codes go with it. */
  remove(tx: Tx, staffId: string): Promise<void> {
    return this.store.remove(tx, staffId);
  }

  private async seal(staffId: string, secret: Buffer): Promise<SealedSecret> {
    return { sealed: await this.store.seal(staffId, secret) };
  }
}

function neverPrinted(): never {
  throw new Error('a recovery code was made that cannot be read back');
}
