import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry, type Tx } from '#libs/database';

/** What of a sign-in is written down. Nothing that was typed is: a wrong name may be a password. */
export type SignInAct =
  | 'sign-in.succeed'
  | 'sign-in.fail'
  | 'sign-in.second-factor'
  | 'sign-in.recover'
  | 'sign-in.outside'
  | 'second-factor.enrol'
  | 'second-factor.new-recovery-codes'
  | 'password.change'
  | 'sign-out';

/** Where nobody of ours could be told. */
const UNKNOWN = 'unknown';

@Injectable()
export class SignInAudit {
  constructor(private readonly audit: AuditLog) {}

  /** An act of the member of staff himself, in the caller's transaction. */
  acted(tx: Tx, action: SignInAct, staffId: string, detail?: AuditEntry['detail']): Promise<void> {
    return this.audit.record(tx, { actor: { kind: 'staff', id: staffId }, ...about(action, staffId, detail) });
  }

  /** A failure: who tried is not known. Only attempts that were checked get here, so that throttling bounds them. */
  async failed(staffId: string | undefined, reason: string): Promise<void> {
    const actor = { kind: 'anonymous', id: 'anonymous' };
    await this.audit.recordNow({ actor, ...about('sign-in.fail', staffId ?? UNKNOWN, { reason }) });
  }
}

const about = (action: SignInAct, objectId: string, detail: AuditEntry['detail']) => ({
  action,
  objectKind: 'staff',
  objectId,
  detail: detail ?? {},
});
