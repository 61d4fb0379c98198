import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { INVITATION_STATES } from '../invitations/invitation.js';
import { PersonSeal } from '../people/person-seal.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import { SessionBoardQuery, type BoardRow } from './session-board.query.js';
import { listedVisitOf, visitAnswerOf } from './visit-answers.js';
import { VISIT_STAGES, type SealedVisit } from './visit.js';
import type { SessionBoardAnswer, ShownVisit, VisitActAnswer, VisitsPage, VisitsQueryString } from './visit.dto.js';
import { VisitStore } from './visit.store.js';
import { VisitsOfActor } from './visits-of-actor.js';

/** Each of them has a line in the audit. */
const VISITS_PER_PAGE_MAX = 100;

/** Visits as they are read: covered on lists, in full one by one. Every look is on the record. */
@Injectable()
export class ReadVisitsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: VisitStore,
    private readonly known: VisitsOfActor,
    private readonly sessions: SessionsOfActor,
    private readonly boards: SessionBoardQuery,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a session of others */
  list({ limit, cursor, session, stage }: VisitsQueryString, actor: Actor): Promise<VisitsPage> {
    const rows = Math.min(limit, VISITS_PER_PAGE_MAX);
    const purpose = JSON.stringify(['vaccination-visits', actor.id, session, stage]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const { id: sessionId, day } = await this.sessions.find(tx, session, actor, 'session');
      const from = after === undefined ? null : String(after);
      const found = await this.store.list(tx, { sessionId, stage }, from, rows + 1);
      const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
      const people = await this.seal.openAll<SealedVisit>('visit', page.items);
      const items = page.items.flatMap((visit) => {
        const opened = people.get(visit.id);
        return opened ? [listedVisitOf(visit, opened.person, this.ruleOn(day))] : [];
      });
      await this.audit.recordAll(
        tx,
        items.map(({ id }) => entryOf(actor, 'vaccination-visit.listed', id)),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }

  /** @throws Refused 404 for a visit of others */
  show(id: string, actor: Actor): Promise<ShownVisit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.known.find(tx, id, actor);
      const { person } = await this.seal.open<SealedVisit>({ table: 'visit', id }, visit.sealed);
      const taken = await this.store.actsOf(tx, id);
      const acts = await Promise.all(
        taken.map(async ({ act, actedAt, by, detail, sealedReason }): Promise<VisitActAnswer> => ({
          ...{ act, at: actedAt.toISOString(), by, detail: { ...detail } },
          reason: sealedReason && (await this.seal.open<string>({ table: 'visit_act', id }, sealedReason)),
        })),
      );
      await this.audit.record(tx, entryOf(actor, 'vaccination-visit.read', id));
      return { ...visitAnswerOf(visit, person, this.ruleOn(visit.day)), acts };
    });
  }

  /** Counts alone: nothing in them is anybody's. @throws Refused 404 for a session of others */
  async board(sessionId: string, actor: Actor): Promise<SessionBoardAnswer> {
    await this.sessions.find(this.database, sessionId, actor);
    const now = this.clock.now();
    const rows = await this.boards.count(this.database, sessionId, now);
    return {
      ...{ sessionId, asOf: now.toISOString(), visits: countsOf(rows, 'visits', VISIT_STAGES) },
      invitations: countsOf(rows, 'invitations', INVITATION_STATES),
      mayLeave: rows.reduce((sum, { mayLeave }) => sum + mayLeave, 0),
    };
  }

  private ruleOn(day: string) {
    return this.referenceData.vaccination.observation.inForce(day);
  }
}

function countsOf<Word extends string>(
  rows: readonly BoardRow[],
  of: BoardRow['of'],
  words: readonly Word[],
): Record<Word, number> {
  const counts = words.map((word) => [word, rows.find((row) => row.of === of && row.word === word)?.people ?? 0]);
  return Object.fromEntries(counts) as Record<Word, number>;
}

function entryOf(actor: Actor, action: string, objectId: string) {
  return { actor, action, objectKind: 'vaccination-visit', objectId };
}
