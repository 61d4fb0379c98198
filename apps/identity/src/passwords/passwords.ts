import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { HashingSlots } from './hashing-slots.js';
import { hashPassword, isPassword } from './password-hash.js';
import { PasswordStore } from './password.store.js';

/** A hash that is ready to be stored; the password itself is kept nowhere. */
export interface HashedPassword {
  readonly hash: string;
}

/** Checks and sets passwords of staff. Hashing is bounded: see `HashingSlots`. */
@Injectable()
export class Passwords {
  private readonly slots = new HashingSlots();
  /** Compared with where there is no account, so that its absence takes as long to find out as a wrong password. */
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly store: PasswordStore,
    private readonly clock: RealClock,
  ) {}

  /**
   * Takes the same time whether there is such a member of staff or not.
   * @param staffId undefined for a name that nobody has
   * @throws HashingBusy
   */
  async isRight(staffId: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= hashPassword('');
    const stored = staffId === undefined ? undefined : await this.store.find(staffId);
    const decoy = await this.decoy;
    const equal = await this.slots.run(() => isPassword(password, stored?.hash ?? decoy));
    return equal && stored !== undefined;
  }

  /** To be called before the transaction that saves it. @throws HashingBusy */
  async hash(password: string): Promise<HashedPassword> {
    return { hash: await this.slots.run(() => hashPassword(password)) };
  }

  /** Ends every session that began before now. */
  async save(tx: Tx, staffId: string, { hash }: HashedPassword, mustChange: boolean): Promise<void> {
    await this.store.save(tx, staffId, { hash, mustChange }, this.clock.now());
  }

  /** Sessions do not end by it: the account must be inactive. */
  remove(tx: Tx, staffId: string): Promise<void> {
    return this.store.remove(tx, staffId);
  }

  async mustChange(staffId: string): Promise<boolean> {
    return (await this.store.find(staffId))?.mustChange ?? false;
  }

  async has(staffId: string): Promise<boolean> {
    return (await this.store.find(staffId)) !== undefined;
  }

  /** @param began real time */
  async isSessionGood(staffId: string, began: Date): Promise<boolean> {
    const since = await this.store.sessionsSince(staffId);
    return since === undefined || began.getTime() >= Math.floor(since.getTime() / 1000) * 1000;
  }
}
