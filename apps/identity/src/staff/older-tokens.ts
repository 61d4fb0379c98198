import { Inject, Injectable } from '@nestjs/common';
import { RealClock, SERVICE_CONFIG } from '#libs/runtime';
import type { IdentityConfig } from '../config.js';
import type { TokensRefused } from './staff.store.js';

/** Clocks of two machines may differ by this much: a token is refused a little longer than it lives. */
const CLOCK_MARGIN_SECONDS = 60;

/** What must be refused after an account was changed: every token that was made before, as long as it could be good. */
@Injectable()
export class OlderTokens {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IdentityConfig,
    private readonly realClock: RealClock,
  ) {}

  refusedFromNowOn(): TokensRefused {
    const before = this.realClock.now();
    const seconds = this.config.ACCESS_TOKEN_SECONDS + CLOCK_MARGIN_SECONDS;
    return { before, until: new Date(before.getTime() + seconds * 1000) };
  }
}
