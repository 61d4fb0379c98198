import { BlindIndex, RowSealer } from '#libs/database';
import { oneTimeCode } from '#libs/testing';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { EMAIL_INDEX, sealedPlaceOf, STAFF_PERIOD } from '../src/accounts/staff-row.js';
import { SetCredentialsUseCase } from '../src/passwords/set-credentials.use-case.js';
import type { RoleName } from '../src/roles/role.rules.js';
import { toBase32 } from '../src/second-factor/base32.rules.js';
import { TOTP } from '../src/second-factor/totp.rules.js';
import type { RunningIdentity } from './running-identity.js';

export interface TestStaff {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** Base32; undefined for one without a second factor. */
  readonly totpSecret: string | undefined;
}

export interface StaffOptions {
  readonly role?: RoleName;
  readonly areas?: readonly string[];
  readonly facility?: string;
  readonly expiresAt?: Date;
  readonly secondFactor?: boolean;
  readonly mustChange?: boolean;
  readonly name?: string;
  readonly email?: string;
}

/** A member of staff with credentials, as an administrator or a file would make one. */
export async function staffMember(identity: RunningIdentity, options: StaffOptions = {}): Promise<TestStaff> {
  const { role = 'analyst', areas = ['93'], facility = null, expiresAt = null, secondFactor = false } = options;
  const id = uuidv7();
  const { name = 'Nguyễn Thử An', email = `thu-${randomBytes(6).toString('hex')}@lachan.test` } = options;
  const person = { name, email };
  const { app } = identity.service.running;
  const sealed = await app.get(RowSealer, { strict: false }).seal(STAFF_PERIOD, sealedPlaceOf(id), person);
  const index = app.get(BlindIndex, { strict: false }).of(EMAIL_INDEX, person.email);
  await identity.service.database.query(
    `INSERT INTO identity.staff (id, sealed, email_index, role, areas, facility, expires_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, sealed, index, role, areas, facility, expiresAt, new Date('2021-08-01T00:00:00Z')],
  );
  const password = `mưa nắng ${randomBytes(9).toString('base64url')}`;
  const totpSecret = secondFactor ? toBase32(randomBytes(20)) : undefined;
  const credentials = { staffId: id, password, totpSecret, mustChange: options.mustChange ?? false };
  await app.get(SetCredentialsUseCase, { strict: false }).set(credentials, { kind: 'system', id: 'test' });
  return { id, email, password, totpSecret };
}

/** @param ahead steps from now */
export function codeOf(secret = '', ahead = 0): string {
  return oneTimeCode(secret, new Date(Date.now() + ahead * TOTP.stepSeconds * 1_000));
}
