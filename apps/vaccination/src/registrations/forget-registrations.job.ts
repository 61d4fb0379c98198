import { Injectable } from '@nestjs/common';
import { RealClock, TimedJob } from '#libs/runtime';
import { keptFrom } from './registration.rules.js';
import { RegistrationStore } from './registration.store.js';

/** Forgets registrations a day after their end, whether or not the code was told, and counts that lead to nothing. */
@Injectable()
export class ForgetRegistrationsJob extends TimedJob {
  readonly name = 'forget-registrations';
  readonly everySeconds = 60;

  constructor(
    private readonly registrations: RegistrationStore,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.registrations.isAnyEnded(keptFrom(this.realClock.now()));
  }

  run(): Promise<void> {
    return this.registrations.deleteEnded(keptFrom(this.realClock.now()));
  }
}
