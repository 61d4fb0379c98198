import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import { invitationFieldsOf, listedInvitationOf } from './invitation-answers.js';
import { InvitationCodes } from './invitation-codes.js';
import { drawInvitation, type InvitationImage } from './invitation-image.js';
import type {
  ImageFormat,
  InvitationsPage,
  InvitationsQueryString,
  InvitationStepAnswer,
  ShownInvitation,
} from './invitation.dto.js';
import { InvitationStore } from './invitation.store.js';
import { InvitationsOfActor } from './invitations-of-actor.js';
import { InvitedPeopleQuery } from './invited-people.query.js';

/** Each of them has a line in the audit. */
const INVITATIONS_PER_PAGE_MAX = 100;

/** Invitations as they are read: covered on lists, in full one by one. Every look is on the record. */
@Injectable()
export class ReadInvitationsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: InvitationStore,
    private readonly known: InvitationsOfActor,
    private readonly sessions: SessionsOfActor,
    private readonly people: InvitedPeopleQuery,
    private readonly codes: InvitationCodes,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a session of others */
  list({ limit, cursor, session, state }: InvitationsQueryString, actor: Actor): Promise<InvitationsPage> {
    const rows = Math.min(limit, INVITATIONS_PER_PAGE_MAX);
    const purpose = JSON.stringify(['vaccination-invitations', actor.id, session, state]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const { id: sessionId } = await this.sessions.find(tx, session, actor, 'session');
      const from = after === undefined ? null : String(after);
      const found = await this.store.list(tx, { sessionId, state }, from, rows + 1);
      const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
      const people = await this.peopleOf(
        tx,
        page.items.map(({ personId }) => personId),
      );
      const items = page.items.flatMap((invitation) => {
        const person = people.get(invitation.personId);
        return person ? [listedInvitationOf(invitation, person)] : [];
      });
      await this.audit.recordAll(
        tx,
        items.map(({ id }) => entryOf(actor, 'vaccination-invitation.listed', id)),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }

  /** @throws Refused 404 for an invitation of others */
  show(id: string, actor: Actor): Promise<ShownInvitation> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.known.find(tx, id, actor);
      const person = (await this.peopleOf(tx, [invitation.personId])).get(invitation.personId);
      if (!person) throw new Error('Whoever is invited is on record');
      const code = await this.codes.open(invitation);
      const steps = await this.stepsOf(tx, id);
      await this.audit.record(tx, entryOf(actor, 'vaccination-invitation.read', id));
      const { fullName, phone, birth } = person;
      return { ...invitationFieldsOf(invitation), code, fullName, phone, birthYear: birth?.year ?? null, steps };
    });
  }

  /** @throws Refused 404 for an invitation of others */
  async draw(id: string, format: ImageFormat, actor: Actor): Promise<InvitationImage> {
    const code = await this.database.transaction(async (tx) => {
      const invitation = await this.known.find(tx, id, actor);
      await this.audit.record(tx, entryOf(actor, 'vaccination-invitation.drawn', id));
      return this.codes.open(invitation);
    });
    return drawInvitation(code, format);
  }

  private async peopleOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StatedPerson>> {
    return this.seal.openPeople(await this.people.find(tx, ids));
  }

  private async stepsOf(tx: Tx, id: string): Promise<InvitationStepAnswer[]> {
    const taken = await this.store.stepsOf(tx, id);
    return Promise.all(
      taken.map(async ({ state, reason, steppedAt, by, byMessage, sealedNote }) => ({
        ...{ state, reason, at: steppedAt.toISOString(), by, byMessage },
        note: sealedNote && (await this.seal.open<string>({ table: 'invitation_step', id }, sealedNote)),
      })),
    );
  }
}

function entryOf(actor: Actor, action: string, objectId: string) {
  return { actor, action, objectKind: 'vaccination-invitation', objectId };
}
