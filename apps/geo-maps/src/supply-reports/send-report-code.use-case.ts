import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { CODE_MINUTES, newOneTimeCode, PhoneCodes, SendSms } from '#libs/sms';
import { parsePhone } from '#libs/vocabulary';
import { ReportCodeStore } from './report-code.store.js';
import type { ReportCodeBody, ReportCodeSent } from './supply-report.dto.js';

const ROUTE = 'POST /v1/supply-reports/codes';

/** Sends a code to the phone of whoever wants to report. The answer is alike for every phone. */
@Injectable()
export class SendReportCodeUseCase {
  constructor(
    private readonly database: Database,
    private readonly sent: ReportCodeStore,
    private readonly codes: PhoneCodes,
    private readonly sms: SendSms,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 429 where the phone was asked too often */
  async execute(body: ReportCodeBody, idempotencyKey: string, actor: Actor): Promise<Answered<ReportCodeSent>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const phone = phoneOf(body);
    const [id, code] = [uuidv7(), newOneTimeCode()];
    const asked = { id, ...this.codes.askedFor(id, phone, code) };
    await this.sms.prepare();
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      await this.codes.requireFree(tx, phone, 'report-codes-too-many');
      const isNew = await this.sent.insert(tx, asked, request.digest);
      // Where an equal request was faster, its answer is that of both.
      const faster = isNew ? undefined : await this.answerAgain(tx, request);
      if (faster) return faster;
      await this.codes.countAttempt(tx, asked.phoneDigest);
      await this.sms.enqueue(tx, 'supply-report-code', phone, textOf(code));
      return { body: { expiresAt: asked.expiresAt.toISOString() }, replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<ReportCodeSent> | undefined> {
    const found = await this.sent.findByKeys(tx, request.keys);
    return answeredBefore(request, found, ({ expiresAt }) => ({ expiresAt: expiresAt.toISOString() }));
  }
}

function phoneOf({ phone }: ReportCodeBody): string {
  const parsed = parsePhone(phone);
  if (!parsed.ok) throw new Refused(parsed.code, { path: 'phone' });
  return parsed.value;
}

/** Without marks, so that it is one message on every phone. */
const textOf = (code: string): string =>
  `La Chan: ma xac nhan bao tin diem ban hang la ${code}, dung trong ${CODE_MINUTES} phut. Khong dua ma nay cho ai.`;
