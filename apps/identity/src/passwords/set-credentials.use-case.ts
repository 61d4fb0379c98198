import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type AuditEntry, type Tx } from '#libs/database';
import { SecondFactors, type SealedSecret } from '../second-factor/second-factors.js';
import { Passwords, type HashedPassword } from './passwords.js';

/** Credentials that somebody else sets for a member of staff. */
export interface NewCredentials {
  readonly staffId: string;
  readonly password: string;
  /** Base32, for an app that has it already; without one the second factor of before goes, to be enrolled anew. */
  readonly totpSecret?: string | undefined;
  /** Whether the member of staff must choose another password at the next sign-in. */
  readonly mustChange: boolean;
}

/** What is left of them to be stored: a hash and a sealed secret. */
export interface PreparedCredentials {
  readonly staffId: string;
  readonly password: HashedPassword;
  readonly secret: SealedSecret | undefined;
  readonly mustChange: boolean;
}

/**
 * Sets what a member of staff signs in with: at his creation, at a reset, from a file. Every session of his ends, and
 * so do recovery codes.
 */
@Injectable()
export class SetCredentialsUseCase {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly audit: AuditLog,
  ) {}

  /** In a transaction of its own. @throws HashingBusy; Error for a secret that is not base32 */
  async set(credentials: NewCredentials, actor: AuditEntry['actor']): Promise<void> {
    const prepared = await this.prepare(credentials);
    await this.database.transaction((tx) => this.save(tx, prepared, actor));
  }

  /** The slow half: hashing takes tens of milliseconds, so that it is done before the transaction. */
  async prepare({ staffId, password, totpSecret, mustChange }: NewCredentials): Promise<PreparedCredentials> {
    const secret = totpSecret === undefined ? undefined : await this.secondFactors.sealBase32(staffId, totpSecret);
    return { staffId, password: await this.passwords.hash(password), secret, mustChange };
  }

  /** The half that belongs into the caller's transaction, with its audit row. */
  async save(tx: Tx, prepared: PreparedCredentials, actor: AuditEntry['actor']): Promise<void> {
    const { staffId, password, secret, mustChange } = prepared;
    await this.passwords.save(tx, staffId, password, mustChange);
    await this.secondFactors.remove(tx, staffId);
    if (secret !== undefined) await this.secondFactors.set(tx, staffId, secret);
    await this.audit.record(tx, {
      actor,
      action: 'credentials.set',
      objectKind: 'staff',
      objectId: staffId,
      detail: { mustChange, secondFactor: secret !== undefined },
    });
  }

  /** For one who has left: there is nothing to sign in with any more. */
  async takeAway(tx: Tx, staffId: string): Promise<void> {
    await this.passwords.remove(tx, staffId);
    await this.secondFactors.remove(tx, staffId);
  }

  /** Whether the member of staff has a password already, so that a file need not set it at every start. */
  has(staffId: string): Promise<boolean> {
    return this.passwords.has(staffId);
  }
}
