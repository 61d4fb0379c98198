import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { LOCKS } from '../advisory-locks.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import { incidentActAnswerOf } from './incident-answers.js';
import type { IncidentActAnswer, OpenIncidentBody } from './support-incident.dto.js';
import type { IncidentAct, SupportIncident } from './support-incident.js';
import { actOn } from './support-incident.rules.js';
import { SupportIncidentStore } from './support-incident.store.js';

/** What is said with an act: words, or who takes it. */
interface Said {
  readonly note?: string;
  readonly staffId?: string;
}

export interface ActOnIncident {
  readonly id: string;
  readonly act: Exclude<IncidentAct, 'opened'>;
  readonly said: Said;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Opens an incident at a point; takes, solves and reopens it. Times are the platform's, never stated. */
@Injectable()
export class ActOnIncidentUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly incidents: SupportIncidentStore,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a point of others */
  async open(body: OpenIncidentBody, idempotencyKey: string, actor: Actor): Promise<Answered<IncidentActAnswer>> {
    const today = localDayOf(this.clock.now());
    const point = await this.facilities.find(this.database, actor, body.facilityCode, { day: today });
    await this.seal.prepare([today]);
    const asked = {
      actor,
      route: 'POST /v1/support-incidents',
      key: idempotencyKey,
      body,
      lock: LOCKS.supportIncidentKeys,
    };
    return this.requests.carryOut(asked, async (tx, request) => {
      const earlier = answeredBefore(request, await this.incidents.findByKeys(tx, request.keys), incidentActAnswerOf);
      if (earlier) return earlier;
      const incident: SupportIncident = {
        ...{ id: uuidv7(), version: 1, facilityCode: point.code, communeCode: point.communeCode, kind: body.kind },
        ...{
          state: 'open',
          openedAt: tx.recordedAt,
          openedDay: localDayOf(tx.recordedAt),
          takenAt: null,
          takenBy: null,
        },
        ...{ solvedAt: null, reopenings: 0 },
      };
      return this.save(tx, incident, 'opened', { note: body.note }, today, { actor, request });
    });
  }

  /** @throws Refused 404 for an incident of others, 409 where its state does not allow it */
  async execute({ id, act, said, idempotencyKey, actor }: ActOnIncident): Promise<Answered<IncidentActAnswer>> {
    const route = `POST /v1/support-incidents/${id}/${act}`;
    const today = localDayOf(this.clock.now());
    await this.seal.prepare([today]);
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body: said }, async (tx, request) => {
      const incident = await this.incidents.lock(tx, id);
      if (!incident || !this.facilities.speaksFor(actor, incident))
        throw new Refused('incident-not-found', { status: 404 });
      const earlier = answeredBefore(request, await this.incidents.findByKeys(tx, request.keys), incidentActAnswerOf);
      if (earlier) return earlier;
      const decided = actOn(incident, act, tx.recordedAt, said.staffId ?? actor.id);
      if (!decided.ok) throw new Refused(decided.code, { status: 409 });
      return this.save(tx, decided.incident, act, said, today, { actor, request });
    });
  }

  private async save(
    tx: Tx,
    incident: SupportIncident,
    act: IncidentAct,
    { note, staffId = null }: { readonly note?: string; readonly staffId?: string | null },
    today: string,
    { actor, request }: { readonly actor: Actor; readonly request: ArrivedRequest },
  ): Promise<Answered<IncidentActAnswer>> {
    const { id, version, state, facilityCode, kind } = incident;
    const place = { table: 'support_incident_act', id: `${id} ${version}` } as const;
    const sealed = note === undefined ? null : this.seal.close(place, today, { note: note.normalize('NFC').trim() });
    await this.incidents.save(tx, incident, { act, actor, staffId, sealed, made: request.digest });
    const detail = { facilityCode, kind };
    await this.audit.record(tx, {
      ...{ actor, action: `support-incident.${act}`, objectKind: 'support-incident', objectId: id, detail },
    });
    return {
      body: incidentActAnswerOf({ incidentId: id, version, act, state, actedAt: tx.recordedAt }),
      replayed: false,
    };
  }
}
