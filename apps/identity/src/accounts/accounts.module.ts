import { Module } from '@nestjs/common';
import { StaffAccountsQuery } from './staff-accounts.query.js';

/** The accounts of staff as sign-in reads them; `staff/` is where they are administered. */
@Module({ providers: [StaffAccountsQuery], exports: [StaffAccountsQuery] })
export class AccountsModule {}
