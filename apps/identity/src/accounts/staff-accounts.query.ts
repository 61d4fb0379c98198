import { Injectable } from '@nestjs/common';
import { BlindIndex, Database, RowSealer } from '#libs/database';
import { accountOf, foldEmail, type StaffAccount } from './staff-account.js';
import { EMAIL_INDEX, membersFrom, STAFF_COLUMNS, type StaffRow } from './staff-row.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who is signing in, and what may he do? For sign-in alone: it asks for one person who says who he is, so that the
 * sign-in's own audit row covers the reading. Disabled and expired accounts are found too; ask `isActive`.
 */
@Injectable()
export class StaffAccountsQuery {
  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly index: BlindIndex,
  ) {}

  /** @param email in any case, with or without blanks around it */
  findByEmail(email: string): Promise<StaffAccount | undefined> {
    return this.one('email_index = ANY($1::bytea[])', this.index.allOf(EMAIL_INDEX, foldEmail(email)));
  }

  /** Undefined for what is no id at all, too. */
  byId(id: string): Promise<StaffAccount | undefined> {
    if (!UUID.test(id)) return Promise.resolve(undefined);
    return this.one('id = $1', id);
  }

  private async one(condition: string, value: unknown): Promise<StaffAccount | undefined> {
    const sql = `SELECT ${STAFF_COLUMNS} FROM identity.staff WHERE ${condition}`;
    const [member] = await membersFrom(await this.database.query<StaffRow>(sql, [value]), this.sealer);
    return member && accountOf(member);
  }
}
