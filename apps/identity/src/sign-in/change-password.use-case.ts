import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { StaffAccount } from '../accounts/staff-account.js';
import { faultOfPassword, type PasswordFault } from '../passwords/password.rules.js';
import { Passwords } from '../passwords/passwords.js';
import { SignInAudit } from './sign-in-audit.js';

/** A password that somebody else set is replaced by one that nobody else knows. */
@Injectable()
export class ChangePasswordUseCase {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly audit: SignInAudit,
  ) {}

  /** Ends every session of before. @returns why the password cannot be taken. @throws HashingBusy */
  async execute({ id, email, name }: StaffAccount, password: string): Promise<PasswordFault | undefined> {
    const fault = faultOfPassword(password, [email, email.split('@')[0] ?? '', name]);
    if (fault !== undefined) return fault;
    if (await this.passwords.isRight(id, password)) return 'password-unchanged';
    const hashed = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      await this.passwords.save(tx, id, hashed, false);
      await this.audit.acted(tx, 'password.change', id);
    });
    return undefined;
  }
}
