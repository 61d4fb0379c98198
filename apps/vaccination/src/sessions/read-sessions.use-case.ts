import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { sessionAnswerOf } from './session-answers.js';
import type { SessionAnswer, SessionsPage, SessionsQueryString } from './session.dto.js';
import { SessionStore } from './session.store.js';
import { SessionsOfActor } from './sessions-of-actor.js';

/** Sessions as they are read: a facility sees its own, an officer those of the area. Nothing in them is anybody's. */
@Injectable()
export class ReadSessionsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
    private readonly known: SessionsOfActor,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ limit, cursor, ...asked }: SessionsQueryString, actor: Actor): Promise<SessionsPage> {
    const purpose = JSON.stringify(['vaccination-sessions', actor.id, asked]);
    const [day, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = day === undefined ? undefined : { day: String(day), id: String(id) };
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    const filter = {
      facilityCode: actor.facility ?? null,
      communes,
      campaign: asked.campaign,
      facility: asked.facility,
    };
    const rows = await this.store.list(this.database, { ...filter, day: asked.day }, after, limit + 1);
    const page = pageOf(rows, limit, (last) => this.cursors.encode(purpose, [last.day, last.id]));
    return { items: page.items.map(sessionAnswerOf), nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 for a session of others */
  async show(id: string, actor: Actor): Promise<SessionAnswer> {
    return sessionAnswerOf(await this.known.find(this.database, id, actor));
  }
}
