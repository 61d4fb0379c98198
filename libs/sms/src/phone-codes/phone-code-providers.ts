import type { Provider } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { PhoneAttemptStore } from './phone-attempt.store.js';
import { PhoneCodes } from './phone-codes.js';

export interface PhoneCodeOptions {
  /** With its schema: `phone_digest bytea PRIMARY KEY, attempts integer, last_at timestamptz, locked_until timestamptz`. */
  readonly table: string;
  /** Under which digests of phones and codes are made; never another for rows that are there. */
  readonly purpose: string;
}

/** One-time codes that prove a phone, for whoever asks something of a service without an account: `PhoneCodes`. */
export function phoneCodeProviders({ table, purpose }: PhoneCodeOptions): Provider[] {
  const codesOf = (database: Database, indexes: BlindIndex, clock: RealClock): PhoneCodes =>
    new PhoneCodes(purpose, new PhoneAttemptStore(table, database), indexes, clock);
  return [{ provide: PhoneCodes, useFactory: codesOf, inject: [Database, BlindIndex, RealClock] }];
}
