import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import type { AskedPerson } from '../people/asked-person.js';
import { PersonSeal } from '../people/person-seal.js';
import { judgeCard } from './identity-guard.rules.js';
import type { SealedVisit, Visit, VisitDecision } from './visit.js';
import { afterDecision, afterScreening, refusalOfGoingOn } from './visit.rules.js';
import { VisitStore } from './visit.store.js';
import { VisitsOfActor } from './visits-of-actor.js';

const PATH = 'visitId';

/** Screenings and decisions of a visit: nobody is screened whose identity was not made sure. */
@Injectable()
export class VisitsGoingOn {
  constructor(
    private readonly database: Database,
    private readonly store: VisitStore,
    private readonly known: VisitsOfActor,
    private readonly seal: PersonSeal,
  ) {}

  /**
   * @throws Refused 404 for a visit of others, 409 for one that is over or stopped, 422 before the wrong-person guard, at
   *   another point, or of another person
   */
  async require(id: string, who: AskedPerson, facilityCode: string, actor: Actor): Promise<void> {
    const visit = await this.known.find(this.database, id, actor, PATH);
    requireGoingOn(visit);
    if (visit.facilityCode !== facilityCode) throw new Refused('visit-of-another-point', { path: PATH });
    if (!(await this.isOf(visit, who))) throw new Refused('visit-of-another-person', { path: PATH });
  }

  async screened(tx: Tx, id: string, screeningId: string, actor: Actor): Promise<void> {
    const visit = await this.goOn(tx, id, actor);
    await this.store.move(tx, id, afterScreening(visit, screeningId));
    await this.note(tx, id, 'screened', {}, actor);
  }

  async decided(tx: Tx, id: string, decision: VisitDecision, actor: Actor): Promise<void> {
    const visit = await this.goOn(tx, id, actor);
    await this.store.move(tx, id, afterDecision(visit, decision, tx.recordedAt));
    await this.note(tx, id, 'decided', { decision }, actor);
  }

  /** Somebody may have stopped it since. */
  private async goOn(tx: Tx, id: string, actor: Actor): Promise<Visit> {
    const visit = await this.known.lock(tx, id, actor, PATH);
    requireGoingOn(visit);
    return visit;
  }

  private async isOf({ id, personId, sealed }: Visit, who: AskedPerson): Promise<boolean> {
    if (personId !== null && who.id !== null) return personId === who.id;
    const { person } = await this.seal.open<SealedVisit>({ table: 'visit', id }, sealed);
    const { fullName, birth, identityDocument } = who.person;
    return judgeCard(person, { fullName, birth, documents: identityDocument ? [identityDocument] : [] }) === 'match';
  }

  private note(tx: Tx, id: string, act: 'screened' | 'decided', detail: Record<string, string>, actor: Actor) {
    return this.store.note(tx, id, { act, detail, sealedReason: null, made: null }, actor.id);
  }
}

function requireGoingOn(visit: Visit): void {
  const refusal = refusalOfGoingOn(visit);
  if (refusal) throw new Refused(refusal, { status: refusal === 'visit-identity-unchecked' ? 422 : 409, path: PATH });
}
