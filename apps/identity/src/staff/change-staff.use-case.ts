import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, versionMismatch, type Actor } from '#libs/http';
import type { StaffGrant, StaffMember } from '../accounts/staff-account.js';
import { SetCredentialsUseCase } from '../passwords/set-credentials.use-case.js';
import type { CreatedStaff } from './create-staff.use-case.js';
import { OlderTokens } from './older-tokens.js';
import { StaffSurroundings } from './staff-surroundings.js';
import { faultsOfGrant, holdsRole, isVisibleTo } from './staff.rules.js';
import { StaffStore } from './staff.store.js';
import { START_PASSWORD_BYTES, startPasswordFrom } from './start-password.rules.js';

/** Whom, in the version that the administrator has seen. */
export interface SeenStaff {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

/**
 * What is done to an account after its creation. Every act makes the tokens of before worthless within a minute.
 * @throws Refused 404 outside the actor's areas, 412, `staff-disabled`
 */
@Injectable()
export class ChangeStaffUseCase {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffStore,
    private readonly surroundings: StaffSurroundings,
    private readonly credentials: SetCredentialsUseCase,
    private readonly audit: AuditLog,
    private readonly olderTokens: OlderTokens,
  ) {}

  /** @throws Refused `role-not-yours` for the role of before too, and every fault of the grant */
  async setGrant(seen: SeenStaff, grant: StaffGrant): Promise<StaffMember> {
    const { actor } = seen;
    const faults = faultsOfGrant(grant, actor, await this.surroundings.of([grant.facility]));
    return this.withMember(seen, async (tx, member) => {
      requireHeld(actor, member);
      if (faults[0] !== undefined) throw new Refused(faults[0].code, { errors: faults });
      const changed = await this.staff.setGrant(tx, member.id, grant, this.olderTokens.refusedFromNowOn());
      const { role, areas, facility, version } = changed;
      await this.record(tx, actor, 'staff.grant-changed', member, { role, areas, facility, version });
      return changed;
    });
  }

  /** From now on he gets no token, and within a minute the gateway refuses those that he has. */
  disable(seen: SeenStaff): Promise<StaffMember> {
    return this.withMember(seen, async (tx, member) => {
      const disabled = await this.staff.disable(tx, member.id, this.olderTokens.refusedFromNowOn());
      await this.record(tx, seen.actor, 'staff.disabled', member, { version: disabled.version });
      return disabled;
    });
  }

  /** A new start password; the second factor is gone and must be set anew. @throws Refused `role-not-yours` */
  async resetCredentials(seen: SeenStaff): Promise<CreatedStaff> {
    const { id, actor } = seen;
    const startPassword = startPasswordFrom(randomBytes(START_PASSWORD_BYTES));
    const prepared = await this.credentials.prepare({ staffId: id, password: startPassword, mustChange: true });
    const member = await this.withMember(seen, async (tx, found) => {
      requireHeld(actor, found);
      const changed = await this.staff.refuseTokens(tx, id, this.olderTokens.refusedFromNowOn());
      await this.credentials.save(tx, prepared, actor);
      await this.record(tx, actor, 'staff.credentials-reset', found, { version: changed.version });
      return changed;
    });
    return { member, startPassword };
  }

  private async withMember(
    { id, version, actor }: SeenStaff,
    work: (tx: Tx, member: StaffMember) => Promise<StaffMember>,
  ): Promise<StaffMember> {
    const before = await this.staff.find(id);
    const surroundings = await this.surroundings.of([before?.facility ?? null]);
    return this.database.transaction(async (tx) => {
      const member = await this.staff.lock(tx, id);
      if (!member || !isVisibleTo(member, actor, surroundings)) throw new Refused('staff-not-found', { status: 404 });
      if (member.version !== version) throw versionMismatch();
      if (member.disabledAt !== null) throw new Refused('staff-disabled');
      return work(tx, member);
    });
  }

  private record(tx: Tx, actor: Actor, action: string, { id }: StaffMember, detail: object): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'staff', objectId: id, detail: { ...detail } });
  }
}

/** Who may not give a role must not take over the account of one who has it either. */
function requireHeld(actor: Actor, { role }: StaffMember): void {
  if (!holdsRole(actor, role)) throw new Refused('role-not-yours', { path: 'role' });
}
