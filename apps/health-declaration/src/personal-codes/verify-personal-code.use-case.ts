import { Injectable } from '@nestjs/common';
import { BusinessClock, RealClock } from '#libs/runtime';
import { verifyPersonalCode, type Parsed, type PersonalCodeRefusal, type VerifiedPersonalCode } from '#libs/vocabulary';
import { verifyEd25519 } from './ed25519.js';
import { PersonalCodeKeys } from './personal-code-keys.js';

/**
 * Verifies a scanned code as a device without network does. Whether it was revoked and whether its (id, step) was
 * shown here before is asked where it is taken, in that transaction.
 */
@Injectable()
export class VerifyPersonalCodeUseCase {
  constructor(
    private readonly keys: PersonalCodeKeys,
    private readonly businessClock: BusinessClock,
    private readonly realClock: RealClock,
  ) {}

  /** @param realAt when it was scanned, on the real clock; now unless given */
  execute(
    text: string,
    realAt: Date = this.realClock.now(),
  ): Promise<Parsed<VerifiedPersonalCode, PersonalCodeRefusal, never>> {
    return verifyPersonalCode(text, {
      keys: this.keys.published,
      now: this.businessClock.now(),
      realNow: realAt,
      verify: verifyEd25519,
    });
  }
}
