import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, CursorCodec, pageOf, Refused, type Actor, type Answered } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { LotLocks } from '../lots/lot-locks.js';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import { PersonSeal } from '../people/person-seal.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PeopleOfLotQuery, type DoseOfLot } from './people-of-lot.query.js';
import { followUpAnswerOf, pointAnswerOf, recallAnswerOf } from './recall-answers.js';
import { recallsRouteOf, type NamedLot, type WithKey } from './recall-lot.use-case.js';
import type {
  ConfirmRecallBody,
  FollowUpAnswer,
  FollowUpBody,
  LotRecallsAnswer,
  PeopleOfRecallPage,
  PeopleOfRecallQuery,
  RecallPointAnswer,
} from './recall.dto.js';
import type { Recall } from './recall.js';
import { RecallStore } from './recall.store.js';

/** What points and officers do after a recall: they put the vials aside, and tell those who had the lot. */
@Injectable()
export class FollowRecallUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: RecallStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly people: PeopleOfLotQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Every recall of a lot, also those that were undone, with the points that the actor may see. */
  async list(named: NamedLot, actor: Actor): Promise<LotRecallsAnswer> {
    const lot = await this.lots.find(this.database, named.lot, named.vaccine);
    const recalls = await this.store.ofLot(this.database, lot.id);
    const items = recalls.map(async (recall) => {
      const points = await this.store.pointsOf(this.database, recall.id);
      const told = points.filter((point) => this.facilities.speaksFor(actor, point));
      return { ...recallAnswerOf(recall, lot), told: told.map(pointAnswerOf) };
    });
    return { items: await Promise.all(items) };
  }

  /** @throws Refused 404 for a point that was not told or is not the actor's, 409 for one that has confirmed */
  confirm(
    id: string,
    { named, body, idempotencyKey, actor }: WithKey<ConfirmRecallBody>,
  ): Promise<Answered<RecallPointAnswer>> {
    const route = `${recallsRouteOf(named)}&confirm=${id}`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findConfirmed(tx, request.keys), pointAnswerOf);
      if (earlier) return earlier;
      const { code: facilityCode } = await this.facilities.find(tx, actor, body.facilityCode);
      const { recall, lot } = await this.find(tx, id, named);
      await this.locks.hold(tx, lot);
      const told = (await this.store.pointsOf(tx, recall.id)).find((one) => one.facilityCode === facilityCode);
      if (!told) throw new Refused('point-not-told', { status: 404, path: 'facilityCode' });
      if (told.confirmedAt !== null) throw new Refused('point-confirmed', { status: 409 });
      await this.store.confirm(tx, { recallId: id, facilityCode, vials: body.vials }, actor, request.digest);
      const detail = { facilityCode, lot: lot.lot, vials: body.vials };
      await this.audit.record(tx, {
        ...{ actor, action: 'recall.confirmed', objectKind: 'lot-recall', objectId: id, detail },
      });
      const confirmed = { ...told, confirmedAt: tx.recordedAt, vialsFound: body.vials };
      return { body: pointAnswerOf(confirmed), replayed: false };
    });
  }

  /** Who had the lot, as far as the actor may see them; each that is answered is on the record before. */
  async listPeople(
    id: string,
    lotNumber: string,
    { limit, cursor, vaccine }: PeopleOfRecallQuery,
    actor: Actor,
  ): Promise<PeopleOfRecallPage> {
    const purpose = JSON.stringify(['people-of-recall', actor.id, id]);
    const [from] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const { lot } = await this.find(this.database, id, { lot: lotNumber, vaccine });
    const after = from === undefined ? undefined : String(from);
    const readable = this.facilities.readableBy(actor);
    const found = await this.people.people(this.database, lot, readable, id, { after, rows: limit + 1 });
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.id]));
    const said = await this.seal.openAll<{ readonly person: StatedPerson }>('dose', page.items);
    await this.audit.recordAllNow(
      page.items.map((dose) => ({
        ...{ actor, action: 'dose.read', objectKind: 'dose', objectId: dose.id, detail: { recall: id } },
      })),
    );
    return { items: page.items.map((dose) => shownOf(dose, said.get(dose.id)?.person)), nextCursor: page.nextCursor };
  }

  /** Whether somebody was told. @throws Refused 404 for a dose of another lot, or that the actor may not see */
  followUp(
    id: string,
    { named, body, idempotencyKey, actor }: WithKey<FollowUpBody>,
  ): Promise<Answered<FollowUpAnswer>> {
    const route = `${recallsRouteOf(named)}&follow=${id}`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findFollowUp(tx, request.keys), followUpAnswerOf);
      if (earlier) return earlier;
      const { lot } = await this.find(tx, id, named);
      const { doseId, outcome } = body;
      const readable = this.facilities.readableBy(actor);
      const [dose] = await this.people.people(tx, lot, readable, id, { doseId, rows: 1 });
      if (!dose) throw new Refused('dose-not-of-lot', { status: 404, path: 'doseId' });
      const entered = { id: uuidv7(), doseId, outcome, enteredAt: tx.recordedAt };
      await this.store.followUp(tx, id, entered, actor, request.digest);
      const detail = { recall: id, outcome };
      await this.audit.record(tx, {
        actor,
        action: 'recall.followed-up',
        objectKind: 'dose',
        objectId: doseId,
        detail,
      });
      return { body: followUpAnswerOf(entered), replayed: false };
    });
  }

  private async find(
    on: Database | Tx,
    id: string,
    named: NamedLot,
  ): Promise<{ readonly recall: Recall; readonly lot: VaccineLot }> {
    const lot = await this.lots.find(on, named.lot, named.vaccine);
    const recall = (await this.store.ofLot(on, lot.id)).find((one) => one.id === id);
    if (!recall) throw new Refused('recall-not-found', { status: 404 });
    return { recall, lot };
  }
}

function shownOf({ id, personId, day, facilityCode, outcome }: DoseOfLot, person: StatedPerson | undefined) {
  if (!person) throw new Error('Every entry names somebody');
  const { fullName, phone } = person;
  return { doseId: id, personId, fullName, phone: phone ?? null, day, facilityCode, followUp: outcome };
}
