import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database } from '#libs/database';
import {
  currentTraceparent,
  oncePerKey,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type OncePerKey,
} from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { recordedAnswerOf } from './dose-answers.js';
import type { RecordDoseBody, RecordedDoseAnswer } from './dose.dto.js';
import { DOSE_ROUTE, KeyedDoses, type KeyedDose } from './keyed-doses.js';
import type { DoseToRecord } from './dose-to-record.js';
import { readDose } from './read-dose.rules.js';
import { RecordDosesUseCase, type RecordedDose } from './record-doses.use-case.js';

/** Smaller than elsewhere: each locks its person, and its course is worked out anew. */
const BATCH_ROWS_MAX = 200;

export interface RecordDose {
  readonly body: RecordDoseBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type Arrived = DoseToRecord & { readonly request: ArrivedRequest };

/** Takes in one dose; those that arrive together are committed together. */
@Injectable()
export class RecordDoseUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<Arrived, OncePerKey<KeyedDose, RecordedDose>>;

  constructor(
    private readonly database: Database,
    private readonly recording: RecordDosesUseCase,
    private readonly doses: KeyedDoses,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'doses',
      database,
      write: async (tx, arrived) => {
        await this.doses.lock(
          tx,
          arrived.map(({ request }) => request),
        );
        return oncePerKey(
          arrived,
          (keys) => this.doses.find(tx, keys),
          (fresh) => this.recording.execute(tx, fresh),
        );
      },
      sortKey: ({ request }) => request.digest.key.toString('hex'),
      limits: { maxRows: BATCH_ROWS_MAX },
    });
  }

  /** @throws Refused where nobody can have given it, or 409 where the key was used with another body */
  async execute({ body, idempotencyKey, actor }: RecordDose): Promise<Answered<RecordedDoseAnswer>> {
    const request = this.digests.of({ actor, route: DOSE_ROUTE, key: idempotencyKey, body });
    const read = readDose(body);
    if (!read.ok) return this.answerOrRefuse(request, new Refused(read.code, { path: read.path }));
    const item: Arrived = { ...read.item, source: 'entered', actor, request, traceparent: currentTraceparent() };
    await this.recording.prepare([item], this.clock.now());
    const written = await this.writer.submit(item);
    if ('found' in written) return answerAgain(written.found, request);
    if (written.made instanceof Refused) throw written.made;
    return { body: recordedAnswerOf(written.made), replayed: false };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  /** What was taken once is taken, whatever the rules say now. */
  private async answerOrRefuse(request: ArrivedRequest, refusal: Refused): Promise<Answered<RecordedDoseAnswer>> {
    const [found] = (await this.doses.find(this.database, request.keys)).values();
    if (!found) throw refusal;
    return answerAgain(found, request);
  }
}

function answerAgain(found: KeyedDose, request: ArrivedRequest): Answered<RecordedDoseAnswer> {
  requireBodyOf(request, found.made);
  return { body: recordedAnswerOf({ ...found, entryId: found.id }), replayed: true };
}
