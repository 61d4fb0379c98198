import { Injectable } from '@nestjs/common';
import { Keyring, SigningKeys } from '#libs/database';
import { dayPackSignedText, type SignedDayPack, type VaccinationDayPack } from '#libs/vocabulary';
import type { PublishedDayPackKey } from './day-pack.dto.js';

/** The section `vaccinationDayPack` of keys.json: signs packs, and publishes what devices need to verify them. */
@Injectable()
export class DayPackKeys {
  /** Those only that are believed. */
  readonly published: readonly PublishedDayPackKey[];
  private readonly keys: SigningKeys;

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    this.keys = new SigningKeys(keyring, 'vaccinationDayPack');
    this.published = this.keys.all
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ kid, publicJwk, createdAt }) => ({ kid, x: publicJwk.x, validFrom: createdAt }));
  }

  sign(pack: VaccinationDayPack): SignedDayPack {
    const unsigned = { payload: JSON.stringify(pack), kid: this.keys.kid };
    return { ...unsigned, signature: this.keys.sign(dayPackSignedText(unsigned)) };
  }
}
