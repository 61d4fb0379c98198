import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, BatchedWriter, Database } from '#libs/database';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { AdmitPassage } from './admit-passage.js';
import { recordedPassageOf } from './passage-answers.js';
import { PassageOutcomeStore } from './passage-outcome.store.js';
import type { RecordPassageBody } from './passage.dto.js';
import type { StoredPassage } from './passage-row.js';
import { PassageSeal } from './passage-seal.js';
import { PassageStore } from './passage.store.js';
import type { RecordedPassage } from './passage-views.dto.js';
import { WritePassagesUseCase, type PassageToWrite, type WrittenPassage } from './write-passages.use-case.js';

/** Items of a batch and single passages share the keys of one route. */
const ROUTE = 'POST /v1/checkpoint-passages';
/** A device's passage is the same whoever sends it: the officer of the next shift finishes what this one began. */
const DEVICE: Actor = { kind: 'system', id: 'checkpoint-device', name: 'checkpoint-device', scopes: [], areas: [] };

export interface RecordPassage {
  readonly body: RecordPassageBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes one passage; those that arrive together are committed together. */
@Injectable()
export class RecordPassageUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<PassageToWrite, WrittenPassage>;

  constructor(
    private readonly database: Database,
    writing: WritePassagesUseCase,
    private readonly passages: PassageStore,
    private readonly admitting: AdmitPassage,
    private readonly outcomes: PassageOutcomeStore,
    private readonly seal: PassageSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'passages',
      database,
      write: (tx, arrived) => writing.execute(tx, arrived),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute({ body, idempotencyKey, actor }: RecordPassage): Promise<Answered<RecordedPassage>> {
    const receivedAt = this.clock.now();
    const checkpoint = await this.admitting.requireCheckpoint(body.checkpointCode, actor);
    const request = this.requestOf(body, idempotencyKey, actor);
    const earlier = await this.answerOf(request, actor);
    if (earlier) return earlier;
    try {
      const admitted = await this.admitting.execute({ id: uuidv7(), body, checkpoint, actor, receivedAt });
      return await this.write({ ...admitted, request, actor, traceparent: currentTraceparent() });
    } catch (error) {
      // A simultaneous request with the key may have been taken before a rule refused this one.
      const overtaken = error instanceof Refused ? await this.answerOf(request, actor) : undefined;
      if (overtaken) return overtaken;
      throw error;
    }
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private requestOf(body: RecordPassageBody, idempotencyKey: string, actor: Actor): ArrivedRequest {
    const { offline } = body;
    if (!offline) return this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return this.digests.of({ actor: DEVICE, route: ROUTE, key: `${offline.deviceId}:${offline.sequence}`, body });
  }

  private async write(arrived: PassageToWrite): Promise<Answered<RecordedPassage>> {
    const written = await this.writer.submit(arrived);
    if (written.kind === 'refused') throw written.refusal;
    if (written.kind === 'made') return { body: recordedPassageOf(arrived.passage, arrived.part), replayed: false };
    return this.answerAgain(written.given, arrived.request, arrived.actor);
  }

  private async answerOf(request: ArrivedRequest, actor: Actor): Promise<Answered<RecordedPassage> | undefined> {
    const [given] = (await this.passages.findByKeys(this.database, request.keys)).values();
    return given && this.answerAgain(given, request, actor);
  }

  /** As it was answered first: a decision and papers that came after the scan were not in that answer. */
  private async answerAgain(
    { passage, sealed, made, decided }: StoredPassage,
    request: ArrivedRequest,
    actor: Actor,
  ): Promise<Answered<RecordedPassage>> {
    requireBodyOf(request, made);
    const part = await this.seal.open(passage.id, sealed);
    await this.audit.recordNow({ actor, action: 'passage.read', objectKind: 'passage', objectId: passage.id });
    const first = passage.version > 1 ? await this.outcomes.findFirst(this.database, passage.id) : undefined;
    const then = { ...passage, ...first, ...(decided && { decision: null }) };
    return { body: recordedPassageOf(then, part), replayed: true };
  }
}
