import { Injectable } from '@nestjs/common';
import { RealClock, TimedJob } from '#libs/runtime';
import { keptFrom, PhoneCodes } from '#libs/sms';
import { RegistrationStore } from './registration.store.js';

/** Forgets registrations a day after their end, whether or not the code was told, and counts that lead to nothing. */
@Injectable()
export class ForgetRegistrationsJob extends TimedJob {
  readonly name = 'forget-registrations';
  readonly everySeconds = 60;

  constructor(
    private readonly registrations: RegistrationStore,
    private readonly codes: PhoneCodes,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override async isDue(): Promise<boolean> {
    const isAnyEnded = await this.registrations.isAnyEnded(keptFrom(this.realClock.now()));
    return isAnyEnded || (await this.codes.isAnyForgotten());
  }

  async run(): Promise<void> {
    await this.registrations.deleteEnded(keptFrom(this.realClock.now()));
    await this.codes.forgetOld();
  }
}
