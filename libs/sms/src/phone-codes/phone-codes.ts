import { BlindIndex, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { RealClock } from '#libs/runtime';
import {
  CODE_FAILURES_MAX,
  expiryFrom,
  keptFrom,
  LOCK_HOURS,
  lockUntil,
  PHONE_ATTEMPTS_MAX,
} from './phone-code.rules.js';
import { PhoneAttemptStore } from './phone-attempt.store.js';

const HOUR_SECONDS = 3_600;

/** What a request keeps of the phone and the code that was sent to it. */
export interface AskedCode {
  readonly phoneDigest: Buffer;
  readonly codeDigest: Buffer;
  /** Of the real clock. */
  readonly expiresAt: Date;
}

/** A request as it stands when a code is told. */
export interface CodeState extends AskedCode {
  readonly failures: number;
}

/**
 * One-time codes that prove a phone. Digests alone are kept; a phone that was sent too many, or whose codes were told
 * wrong too often, waits, whoever it belongs to and whatever was asked for with it.
 */
export class PhoneCodes {
  /** @param purpose under which digests are made: those of two purposes cannot be compared */
  constructor(
    private readonly purpose: string,
    private readonly attempts: PhoneAttemptStore,
    private readonly indexes: BlindIndex,
    private readonly realClock: RealClock,
  ) {}

  askedFor(id: string, phone: string, code: string): AskedCode {
    const [phoneDigest] = this.phoneDigestsOf(phone);
    if (!phoneDigest) throw new Error('There is always a current key');
    return {
      phoneDigest,
      codeDigest: this.indexes.of(`${this.purpose}.code`, wordOf(id, code)),
      expiresAt: expiryFrom(this.realClock.now()),
    };
  }

  /** The current one first. */
  phoneDigestsOf(phone: string): Buffer[] {
    return this.indexes.allOf(`${this.purpose}.phone`, phone);
  }

  /** @throws Refused 429 of this code where the phone waits */
  async requireFree(tx: Tx, phone: string, refusal: string): Promise<void> {
    if (await this.attempts.isLocked(tx, this.phoneDigestsOf(phone), this.realClock.now()))
      throw new Refused(refusal, { status: 429, retryAfterSeconds: LOCK_HOURS * HOUR_SECONDS });
  }

  /** A code that was sent, or told wrong. */
  countAttempt(tx: Tx, phoneDigest: Buffer): Promise<void> {
    const now = this.realClock.now();
    return this.attempts.count(tx, phoneDigest, now, lockUntil(now), PHONE_ATTEMPTS_MAX);
  }

  /** The right one was told. */
  forgetAttempts(tx: Tx, phoneDigest: Buffer): Promise<void> {
    return this.attempts.forget(tx, phoneDigest);
  }

  async isAnyForgotten(): Promise<boolean> {
    return this.attempts.isAnyForgotten(keptFrom(this.realClock.now()));
  }

  /** Counts that lead to nothing any more. */
  forgetOld(): Promise<void> {
    return this.attempts.deleteForgotten(keptFrom(this.realClock.now()));
  }

  /** Takes as long for a request that is not there. */
  isRight(id: string, code: string, asked: CodeState | undefined): boolean {
    const isCode = this.indexes
      .allOf(`${this.purpose}.code`, wordOf(id, code))
      .some((one) => asked?.codeDigest.equals(one) === true);
    return (
      isCode && asked !== undefined && this.realClock.now() < asked.expiresAt && asked.failures < CODE_FAILURES_MAX
    );
  }
}

const wordOf = (id: string, code: string): string => `${id}\0${code}`;
