import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { passageWasDecided } from '../published-events.js';
import { ArrivalStore } from './arrival.store.js';
import { OpenPassage } from './open-passage.js';
import type { DecidePassageBody } from './passage.dto.js';
import { announcedCommune, strataOf } from './passage.rules.js';
import type { StoredPassage } from './passage-row.js';
import { PassageSeal } from './passage-seal.js';
import { PassageStore } from './passage.store.js';
import type { DecidedPassage } from './passage-views.dto.js';

export interface DecidePassage {
  readonly id: string;
  readonly body: DecidePassageBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What the officer decided after having seen the colour; once, since the person has gone on, back or to the test. */
@Injectable()
export class DecidePassageUseCase {
  constructor(
    private readonly database: Database,
    private readonly open: OpenPassage,
    private readonly passages: PassageStore,
    private readonly arrivals: ArrivalStore,
    private readonly seal: PassageSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ id, body, idempotencyKey, actor }: DecidePassage): Promise<Answered<DecidedPassage>> {
    const route = `POST /v1/checkpoint-passages/${id}/decision`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const seen = await this.passages.find(this.database, id);
    if (seen) await this.seal.prepare(localDayOf(seen.passage.passedAt));
    return this.database.transaction(async (tx) => {
      const stored = await this.open.load(tx, id, actor);
      return earlierAnswer(request, stored) ?? (await this.decide(tx, stored, { body, actor, request }));
    });
  }

  private async decide(
    tx: Tx,
    { passage, sealed }: StoredPassage,
    { body, actor, request }: { body: DecidePassageBody; actor: Actor; request: ArrivedRequest },
  ): Promise<Answered<DecidedPassage>> {
    if (passage.decision !== null) throw new Refused('passage-already-decided');
    const { id } = passage;
    const { decision } = body;
    const decided = { ...passage, decision, version: passage.version + 1 };
    const part = await this.seal.open(id, sealed);
    const note = body.note?.normalize('NFC').trim() ?? part.note;
    const resealed = this.seal.close(id, localDayOf(passage.passedAt), { ...part, known: undefined, note });
    const { version } = decided;
    await this.passages.decide(tx, { id, version, decision, by: actor.id, sealed: resealed, made: request.digest });
    const destinationCommune = announcedCommune(decided);
    if (destinationCommune !== undefined) await this.arrivals.announce(tx, [{ passageId: id, destinationCommune }]);
    await this.audit.record(tx, {
      actor,
      action: 'passage.decided',
      objectKind: 'passage',
      objectId: id,
      detail: { decision },
    });
    const origin = { aggregateId: id, version, traceparent: currentTraceparent() };
    await publish(tx, [passageWasDecided(origin, localDayOf(tx.recordedAt), decision, strataOf(passage))]);
    return { body: { id, decision, decidedAt: tx.recordedAt.toISOString() }, replayed: false };
  }
}

function earlierAnswer(request: ArrivedRequest, stored: StoredPassage): Answered<DecidedPassage> | undefined {
  const { passage, decided, decidedAt } = stored;
  const { id, decision } = passage;
  if (!decided || !decidedAt || decision === null) return undefined;
  if (!request.keys.some((key) => key.equals(decided.key))) return undefined;
  return answeredBefore(request, { made: decided }, () => ({ id, decision, decidedAt: decidedAt.toISOString() }));
}
