import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, CursorCodec, pageOf, Refused, type Actor, type Answered } from '#libs/http';
import { parseFullName, parsePhone } from '#libs/vocabulary';
import { LOCKS } from '../advisory-locks.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import { requirePeriod } from './period.js';
import type { StaffContact, SupportDuty } from './support-duty.js';
import type {
  DutiesPage,
  DutiesQueryString,
  RosterDutyBody,
  ShownDuty,
  SupportDutyAnswer,
  WithdrawnDutyAnswer,
} from './support-duty.dto.js';
import { SupportDutyStore } from './support-duty.store.js';

/** Keeps the roster of IT staff at the points: a facility its own, an officer those of the area. */
@Injectable()
export class KeepRosterUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly duties: SupportDutyStore,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a point of others, 409 where the person is on duty in that shift already */
  async add(body: RosterDutyBody, idempotencyKey: string, actor: Actor): Promise<Answered<SupportDutyAnswer>> {
    const { day, shift, staffId } = body;
    const point = await this.facilities.find(this.database, actor, body.facilityCode, { day });
    await this.seal.prepare([day]);
    const asked = { actor, route: 'POST /v1/support-duties', key: idempotencyKey, body, lock: LOCKS.supportDutyKeys };
    return this.requests.carryOut(asked, async (tx, request) => {
      const earlier = answeredBefore(request, await this.duties.findByKeys(tx, request.keys), dutyAnswerOf);
      if (earlier) return earlier;
      const id = uuidv7();
      const duty: SupportDuty = {
        ...{ id, facilityCode: point.code, communeCode: point.communeCode, day, shift, staffId, withdrawnAt: null },
        ...{ sealed: this.seal.close({ table: 'support_duty', id }, day, contactOf(body)), recordedAt: tx.recordedAt },
      };
      const isNew = await this.duties.insert(tx, duty, actor.id, request.digest);
      if (!isNew) throw new Refused('on-duty-already', { status: 409, path: 'staffId' });
      await this.audit.record(tx, entryOf(actor, 'support-duty.rostered', duty));
      return { body: dutyAnswerOf(duty), replayed: false };
    });
  }

  /** It stays on the roster as one that was withdrawn. @throws Refused 404 for one of others, 409 for a withdrawn one */
  async withdraw(id: string, idempotencyKey: string, actor: Actor): Promise<Answered<WithdrawnDutyAnswer>> {
    const route = `POST /v1/support-duties/${id}/withdrawals`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body: {} }, async (tx, request) => {
      const duty = await this.duties.lock(tx, id);
      if (!duty || !this.facilities.speaksFor(actor, duty)) throw new Refused('duty-not-found', { status: 404 });
      const earlier = answeredBefore(request, await this.duties.findWithdrawn(tx, request.keys), withdrawnAnswerOf);
      if (earlier) return earlier;
      if (duty.withdrawnAt !== null) throw new Refused('duty-withdrawn', { status: 409 });
      await this.duties.withdraw(tx, id, actor.id, request.digest);
      await this.audit.record(tx, entryOf(actor, 'support-duty.withdrawn', duty));
      return { body: withdrawnAnswerOf({ id, withdrawnAt: tx.recordedAt }), replayed: false };
    });
  }

  /** With name and phone; each that is answered is on the record before. @throws Refused 404 for a point of others */
  async list({ limit, cursor, facility, from, to }: DutiesQueryString, actor: Actor): Promise<DutiesPage> {
    requirePeriod({ from, to });
    const purpose = JSON.stringify(['support-duties', actor.id, facility, from, to]);
    const [day, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { day: String(day), id: String(id) };
    const codes = await this.facilities.codes(actor, facility);
    const found = await this.duties.list(this.database, codes, { from, to }, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.day, last.id]));
    const contacts = await this.seal.openAll<StaffContact>('support_duty', page.items);
    await this.audit.recordAllNow(page.items.map((duty) => entryOf(actor, 'support-duty.read', duty)));
    return { items: page.items.map((duty) => shownDutyOf(duty, contacts.get(duty.id))), nextCursor: page.nextCursor };
  }
}

function contactOf({ fullName, phone }: RosterDutyBody): StaffContact {
  const [name, number] = [parseFullName(fullName), parsePhone(phone)];
  if (!name.ok || !number.ok) throw new Error('Names and phones are read before they are used');
  return { fullName: name.value, phone: number.value };
}

function entryOf(actor: Actor, action: string, { id, facilityCode, day, shift }: SupportDuty) {
  return { actor, action, objectKind: 'support-duty', objectId: id, detail: { facilityCode, day, shift } };
}

function dutyAnswerOf({ id, facilityCode, day, shift, staffId, recordedAt }: SupportDuty): SupportDutyAnswer {
  return { id, facilityCode, day, shift, staffId, recordedAt: recordedAt.toISOString() };
}

function withdrawnAnswerOf({ id, withdrawnAt }: Pick<SupportDuty, 'id' | 'withdrawnAt'>): WithdrawnDutyAnswer {
  if (withdrawnAt === null) throw new Error('A duty that was withdrawn says when');
  return { id, withdrawnAt: withdrawnAt.toISOString() };
}

function shownDutyOf(duty: SupportDuty, contact: StaffContact | undefined): ShownDuty {
  if (!contact) throw new Error('Every duty names somebody');
  return { ...dutyAnswerOf(duty), ...contact, withdrawnAt: duty.withdrawnAt?.toISOString() ?? null };
}
