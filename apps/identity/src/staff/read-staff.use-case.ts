import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, Refused, type Actor, type Page } from '#libs/http';
import type { StaffMember } from '../accounts/staff-account.js';
import type { StaffQuery } from './staff-body.dto.js';
import { StaffSurroundings } from './staff-surroundings.js';
import { isVisibleTo } from './staff.rules.js';
import { StaffStore } from './staff.store.js';

/** Shows members of staff to administrators of their areas. Each person shown is an audit row, committed before. */
@Injectable()
export class ReadStaffUseCase {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffStore,
    private readonly surroundings: StaffSurroundings,
    private readonly cursors: CursorCodec,
    private readonly audit: AuditLog,
  ) {}

  /** In order of their ids. A page is cut before it is filtered, so that it may hold fewer than `limit`. */
  async page({ role, limit, cursor }: StaffQuery, actor: Actor): Promise<Page<StaffMember>> {
    const purpose = JSON.stringify(['staff', actor.id, role]);
    const [after = ''] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.staff.listAfter(String(after), role, limit + 1);
    const page = found.slice(0, limit);
    const surroundings = await this.surroundings.of(page.map(({ facility }) => facility));
    const items = page.filter((member) => isVisibleTo(member, actor, surroundings));
    await this.record(actor, items);
    const last = page.at(-1);
    return { items, nextCursor: found.length > limit && last ? this.cursors.encode(purpose, [last.id]) : null };
  }

  /** @throws Refused 404 */
  async show(id: string, actor: Actor): Promise<StaffMember> {
    const member = await this.staff.find(id);
    const isVisible = member && isVisibleTo(member, actor, await this.surroundings.of([member.facility]));
    if (!isVisible) throw new Refused('staff-not-found', { status: 404 });
    await this.record(actor, [member]);
    return member;
  }

  private async record(actor: Actor, members: readonly StaffMember[]): Promise<void> {
    const entries = members.map(({ id }) => ({ actor, action: 'staff.read', objectKind: 'staff', objectId: id }));
    if (entries.length > 0) await this.database.transaction((tx) => this.audit.recordAll(tx, entries));
  }
}
