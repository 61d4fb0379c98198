import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { canonicalJson, Refused, requireBodyOf, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { PersonSeal } from '../people/person-seal.js';
import { standingOf, type AdverseEvent, type EventAct, type EventDetails } from './adverse-event.js';
import { actAnswerOf, eventAnswerOf } from './adverse-event-answers.js';
import type {
  AdverseEventAnswer,
  AmendAdverseEventBody,
  NotifyDepartmentBody,
  WithdrawAdverseEventBody,
} from './adverse-event.dto.js';
import { amended, faultOfTimes } from './adverse-event.rules.js';
import { AdverseEventStore } from './adverse-event.store.js';
import { ChangedAdverseEvents, type ActOnEvent } from './changed-adverse-events.js';
import { onsetOf } from './dose-clue.rules.js';
import { EventsInReach } from './events-in-reach.js';

export interface FollowEvent<Body> {
  readonly id: string;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What the act makes of the event, which is locked and was not withdrawn. */
type Decide = (tx: Tx, event: AdverseEvent, by: Omit<ActOnEvent, 'act'>) => Promise<AdverseEvent>;

/** Tells more of an event as it goes on, that the department was told of it, and that it was none. */
@Injectable()
export class FollowAdverseEventUseCase {
  constructor(
    private readonly database: Database,
    private readonly events: AdverseEventStore,
    private readonly reach: EventsInReach,
    private readonly changed: ChangedAdverseEvents,
    private readonly seal: PersonSeal,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for an event of others, 409 for a withdrawn one, 422 where nothing changes or nothing can have been so */
  amend(asked: FollowEvent<AmendAdverseEventBody>): Promise<Answered<AdverseEventAnswer>> {
    const change = changeIn(asked.body);
    return this.follow(asked, 'amended', async (tx, event, by) => {
      const { hours } = this.referenceData.vaccination.severeReport.inForce(tx.recordedAt);
      const after = amended(event, change, tx.recordedAt, hours);
      if (by.note === undefined && canonicalJson(standingOf(after)) === canonicalJson(standingOf(event)))
        throw new Refused('amendment-changes-nothing');
      this.requirePossible(tx, after);
      return this.changed.change(tx, event, after, { ...by, act: 'amended' });
    });
  }

  /** @throws Refused 404 for an event of others, 409 for one of which the department was told, 422 for a common one */
  notify(asked: FollowEvent<NotifyDepartmentBody>): Promise<Answered<AdverseEventAnswer>> {
    return this.follow(asked, 'notified', async (tx, event, by) => {
      if (event.dueAt === null) throw new Refused('adverse-event-not-severe');
      if (event.notifiedAt !== null) throw new Refused('department-told-before', { status: 409 });
      const after = { ...event, version: event.version + 1, notifiedAt: tx.recordedAt };
      return this.changed.change(tx, event, after, { ...by, act: 'notified' });
    });
  }

  /** It was told twice, or never was. @throws Refused 404 for an event of others, 409 for a withdrawn one */
  withdraw(asked: FollowEvent<WithdrawAdverseEventBody>): Promise<Answered<AdverseEventAnswer>> {
    return this.follow(asked, 'withdrawn', (tx, event, by) => this.changed.withdraw(tx, event, asked.body.because, by));
  }

  private async follow<Body extends { readonly note?: string }>(
    { id, body, idempotencyKey, actor }: FollowEvent<Body>,
    act: EventAct,
    decide: Decide,
  ): Promise<Answered<AdverseEventAnswer>> {
    const route = `POST /v1/adverse-events/${id} ${act}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const seen = this.reach.requireOwn(actor, await this.events.find(this.database, id));
    await this.seal.prepare([seen.doseDay]);
    return this.database.transaction(async (tx) => {
      const event = this.reach.requireOwn(actor, await this.events.lock(tx, id));
      const earlier = await this.events.findByKeys(tx, request.keys);
      if (earlier) {
        requireBodyOf(request, earlier.made);
        return { body: actAnswerOf(earlier), replayed: true };
      }
      if (event.withdrawnAt !== null) throw new Refused('adverse-event-withdrawn', { status: 409 });
      const after = await decide(tx, event, { actor, note: body.note, made: request.digest });
      return { body: eventAnswerOf(after, tx.recordedAt), replayed: false };
    });
  }

  private requirePossible(tx: Tx, { onsetDay, onsetAt, noticedAt, doseDay }: AdverseEvent): void {
    const { aheadMinutes } = this.referenceData.vaccination.entry.inForce(tx.recordedAt);
    const told = { onsetDay, onsetAt, noticedAt, doseDay, doseAt: null, now: tx.recordedAt, aheadMinutes };
    const fault = faultOfTimes(told);
    if (fault) throw new Refused(fault.code, { path: fault.path });
  }
}

function changeIn({ onset, severity, reactions, treatedAt, result }: AmendAdverseEventBody): Partial<EventDetails> {
  return {
    ...(onset !== undefined && onsetOf(onset)),
    ...(severity !== undefined && { severity }),
    ...(reactions !== undefined && { reactions }),
    ...(treatedAt !== undefined && { treatedAt }),
    ...(result !== undefined && { result }),
  };
}
