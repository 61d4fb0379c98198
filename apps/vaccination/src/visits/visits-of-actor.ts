import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import type { Visit } from './visit.js';
import { VisitStore } from './visit.store.js';

/** Visits as those see them who work at the point: a facility its own, an officer those of the area. */
@Injectable()
export class VisitsOfActor {
  constructor(
    private readonly store: VisitStore,
    private readonly facilities: FacilitiesOfActor,
  ) {}

  /** @throws Refused 404 for a visit of others */
  async find(on: Database | Tx, id: string, actor: Actor, path?: string): Promise<Visit> {
    return this.known(await this.store.find(on, id), actor, path);
  }

  /** As `find`; nobody else acts in it until the transaction ends. */
  async lock(tx: Tx, id: string, actor: Actor, path?: string): Promise<Visit> {
    return this.known(await this.store.lock(tx, id), actor, path);
  }

  private known(visit: Visit | undefined, actor: Actor, path: string | undefined): Visit {
    if (!visit || !this.facilities.speaksFor(actor, visit))
      throw new Refused('visit-not-found', { status: 404, ...(path !== undefined && { path }) });
    return visit;
  }
}
