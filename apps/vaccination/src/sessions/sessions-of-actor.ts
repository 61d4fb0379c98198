import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { SessionStore } from './session.store.js';
import type { VaccinationSession } from './vaccination-session.js';

/** Sessions as those see them who work in them: a facility its own, an officer those of the area. */
@Injectable()
export class SessionsOfActor {
  constructor(
    private readonly sessions: SessionStore,
    private readonly facilities: FacilitiesOfActor,
  ) {}

  /** @throws Refused 404 for a session of others */
  async find(on: Database | Tx, id: string, actor: Actor, path?: string): Promise<VaccinationSession> {
    const session = await this.sessions.find(on, id);
    if (!session || !this.facilities.speaksFor(actor, session))
      throw new Refused('session-not-found', { status: 404, ...(path !== undefined && { path }) });
    return session;
  }

  /**
   * One in which somebody acts now: it is neither closed nor changed until the transaction ends.
   * @throws Refused 404 for a session of others, 422 for a closed one
   */
  async work(tx: Tx, id: string, actor: Actor, path?: string): Promise<VaccinationSession> {
    await this.sessions.lock(tx, id, 'share');
    const session = await this.find(tx, id, actor, path);
    if (session.state === 'closed') throw new Refused('session-closed', path === undefined ? {} : { path });
    return session;
  }

  /** As `find`; nobody else acts in it until the transaction ends. */
  async hold(tx: Tx, id: string, actor: Actor): Promise<VaccinationSession> {
    await this.sessions.lock(tx, id, 'update');
    return this.find(tx, id, actor);
  }
}
