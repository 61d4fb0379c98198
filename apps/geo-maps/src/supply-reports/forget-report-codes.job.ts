import { Injectable } from '@nestjs/common';
import { RealClock, TimedJob } from '#libs/runtime';
import { keptFrom, PhoneCodes } from '#libs/sms';
import { ReportCodeStore } from './report-code.store.js';

/** Forgets codes a day after their end, whether or not they were told, and counts that lead to nothing. */
@Injectable()
export class ForgetReportCodesJob extends TimedJob {
  readonly name = 'forget-report-codes';
  readonly everySeconds = 60;

  constructor(
    private readonly sent: ReportCodeStore,
    private readonly codes: PhoneCodes,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override async isDue(): Promise<boolean> {
    const isAnyEnded = await this.sent.isAnyEnded(keptFrom(this.realClock.now()));
    return isAnyEnded || (await this.codes.isAnyForgotten());
  }

  async run(): Promise<void> {
    await this.sent.deleteEnded(keptFrom(this.realClock.now()));
    await this.codes.forgetOld();
  }
}
