import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { BlindIndex, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { PhoneCodes } from '#libs/sms';
import { localDayOf, parsePhone, type LocalDay } from '#libs/vocabulary';
import { ReportCodeStore } from './report-code.store.js';
import { ReporterStore } from './reporter.store.js';

const TOKEN = 'supply-report.token';
const UUID_CHARACTERS = 36;
/** Stands in for a code that was never sent, so that the answer takes as long. */
const NO_CODE = '00000000-0000-7000-8000-000000000000';

/** Phones that were proven by a code, known by random ids alone. */
@Injectable()
export class Reporters {
  constructor(
    private readonly codes: PhoneCodes,
    private readonly sent: ReportCodeStore,
    private readonly reporters: ReporterStore,
    private readonly indexes: BlindIndex,
  ) {}

  /** Undefined for a wrong code, which is counted; the transaction must be committed then. */
  async byCode(tx: Tx, typedPhone: string, code: string): Promise<string | undefined> {
    const phone = parsePhone(typedPhone);
    if (!phone.ok) return undefined;
    const digests = this.codes.phoneDigestsOf(phone.value);
    const last = await this.sent.lockLast(tx, digests);
    const isRight = this.codes.isRight(last?.id ?? NO_CODE, code, last);
    if (last === undefined) return undefined;
    if (!isRight) {
      await this.sent.failed(tx, last.id);
      await this.codes.countAttempt(tx, last.phoneDigest);
      return undefined;
    }
    await this.sent.told(tx, last.id, tx.recordedAt);
    await this.codes.forgetAttempts(tx, last.phoneDigest);
    return this.reporters.of(tx, digests, localDayOf(tx.recordedAt));
  }

  /** @throws Refused 422 for a token of another day, of a phone that was forgotten, or of nobody */
  async byToken(tx: Tx, token: string): Promise<string> {
    const [id, day] = [token.slice(0, UUID_CHARACTERS), localDayOf(tx.recordedAt)];
    const told = Buffer.from(token.slice(UUID_CHARACTERS + 1), 'base64url');
    const rights = this.indexes.allOf(TOKEN, wordOf(id, day));
    const isRight = rights.some((right) => right.length === told.length && timingSafeEqual(right, told));
    if (!isRight || !(await this.reporters.lock(tx, id, day)))
      throw new Refused('report-token-ended', { path: 'token' });
    return id;
  }

  /** With which the phone can report again on the same local day, without a code. */
  tokenOf(reporterId: string, day: LocalDay): string {
    return `${reporterId}.${this.indexes.of(TOKEN, wordOf(reporterId, day)).toString('base64url')}`;
  }
}

const wordOf = (reporterId: string, day: LocalDay): string => `${reporterId}\0${day}`;
