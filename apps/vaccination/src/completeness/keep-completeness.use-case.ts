import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { isThereOn, type Facility } from '#libs/facility-register';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { completenessHasChanged } from '../published-events.js';
import { dayAnswerOf } from './completeness-answers.js';
import type { CompletenessDay } from './completeness.dto.js';
import { CompletenessQuery } from './completeness.query.js';
import { CompletenessStore, type FacilityDay } from './completeness.store.js';

export interface OfDay {
  readonly facilityCode: string;
  readonly day: string;
  readonly actor: Actor;
}

/** A facility says of its days how many doses it gave, and signs for what was entered. */
@Injectable()
export class KeepCompletenessUseCase {
  constructor(
    private readonly database: Database,
    private readonly days: CompletenessStore,
    private readonly completeness: CompletenessQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** Said again, the same is the same; another number takes the place of the earlier one and opens a signed day. */
  async declare({ facilityCode, day, actor }: OfDay, declared: number): Promise<CompletenessDay> {
    return this.database.transaction(async (tx) => {
      const facility = await this.facilityOf(tx, { facilityCode, day, actor });
      const before = await this.days.lock(tx, facilityCode, day, facility.communeCode);
      if (before.declared !== declared) {
        const after = await this.days.declare(tx, before, declared, actor);
        await this.tell(tx, before, after);
        await this.note(tx, actor, 'completeness.declared', before, { declared });
      }
      return this.answer(tx, facilityCode, day);
    });
  }

  /** @throws Refused 422 before the facility has said how many it gave, and while they are not the same */
  async sign({ facilityCode, day, actor }: OfDay, idempotencyKey: string): Promise<Answered<CompletenessDay>> {
    const route = `POST /v1/completeness/${facilityCode}/${day}/signatures`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: {} });
    return this.database.transaction(async (tx) => {
      const facility = await this.facilityOf(tx, { facilityCode, day, actor });
      const before = await this.days.lock(tx, facilityCode, day, facility.communeCode);
      const body = await this.answer(tx, facilityCode, day);
      const earlier = answeredBefore(request, await this.days.findByKeys(tx, request.keys), () => body);
      return earlier ?? { body: await this.signNow(tx, before, body, { actor, request }), replayed: false };
    });
  }

  private async signNow(
    tx: Tx,
    before: FacilityDay,
    { declared, entered }: CompletenessDay,
    { actor, request }: { readonly actor: Actor; readonly request: ArrivedRequest },
  ): Promise<CompletenessDay> {
    if (before.signedAt !== null) throw new Refused('day-already-signed', { status: 409 });
    if (declared === null) throw new Refused('day-not-declared');
    if (declared !== entered) throw new Refused('day-not-complete');
    const after = await this.days.sign(tx, before, entered, { by: actor, made: request.digest });
    await this.tell(tx, before, after);
    await this.note(tx, actor, 'completeness.signed', before, { entered });
    return this.answer(tx, before.facilityCode, before.day);
  }

  /** @throws Refused 404 for a facility that is not there, or for which the actor does not speak */
  private async facilityOf(tx: Tx, { facilityCode, day, actor }: OfDay): Promise<Facility> {
    const facility = await this.facilities.find(tx, actor, facilityCode, { path: 'facility' });
    if (!isThereOn(facility, day)) throw new Refused('facility-closed-on-day', { path: 'day' });
    if (day > localDayOf(tx.recordedAt)) throw new Refused('day-in-the-future', { path: 'day' });
    return facility;
  }

  private async answer(tx: Tx, facilityCode: string, day: string): Promise<CompletenessDay> {
    const [row] = await this.completeness.read([facilityCode], day, day, tx);
    if (!row) throw new Error('The row of the day is there');
    return dayAnswerOf(row, localDayOf(tx.recordedAt));
  }

  private async tell(tx: Tx, before: FacilityDay, after: FacilityDay): Promise<void> {
    const { facilityCode, day, communeCode, version } = after;
    await publish(tx, [
      completenessHasChanged(
        { aggregateId: `${facilityCode} ${day}`, version },
        { day, facilityCode, communeCode, before: saidOf(before), after: saidOf(after) },
      ),
    ]);
  }

  private note(
    tx: Tx,
    actor: Actor,
    action: string,
    { facilityCode, day }: FacilityDay,
    detail: object,
  ): Promise<void> {
    const objectId = `${facilityCode} ${day}`;
    return this.audit.record(tx, { actor, action, objectKind: 'completeness-day', objectId, detail: { ...detail } });
  }
}

function saidOf({ declared, signedAt }: FacilityDay) {
  return { declared, signed: signedAt !== null };
}
