import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database } from '#libs/database';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
  oncePerKey,
  type OncePerKey,
} from '#libs/http';
import type { AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import { DecideResults, type DecidedVersion } from './decide-results.js';
import { ReasonSeal } from './reason-seal.js';
import { answerOfKeyed } from './result-answers.js';
import type { ResultAnswer, ValidateResultBody } from './result.dto.js';
import { ResultStore, type KeyedResult } from './result.store.js';

export interface ValidateResult {
  readonly asked: AskedBarcode;
  readonly version: number;
  readonly body: ValidateResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

export interface VersionToDecide extends Pick<ValidateResult, 'asked' | 'version' | 'body' | 'actor'> {
  /** Undefined where it decides of others too and keeps its key with them. */
  readonly request: ArrivedRequest | undefined;
  readonly traceparent: string | undefined;
}

export interface ValidationToDecide extends VersionToDecide {
  readonly request: ArrivedRequest;
}

/** The second person's yes or no; those that arrive together are committed together. A yes releases. */
@Injectable()
export class ValidateResultUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<ValidationToDecide, OncePerKey<KeyedResult, DecidedVersion>>;

  constructor(
    database: Database,
    private readonly results: ResultStore,
    private readonly deciding: DecideResults,
    private readonly seal: ReasonSeal,
    private readonly digests: RequestDigests,
  ) {
    this.writer = new BatchedWriter({
      name: 'validations',
      database,
      write: (tx, arrived) =>
        oncePerKey(
          arrived,
          (keys) => this.results.findDecided(tx, keys),
          (fresh) => this.deciding.execute(tx, fresh),
        ),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, 404 for what is not seen, or 409 where the key was used with another body */
  async execute({ asked, version, body, idempotencyKey, actor }: ValidateResult): Promise<Answered<ResultAnswer>> {
    const { barcode, assigner } = asked;
    const route = `POST /v1/specimens/${barcode}/results/${version}/validations?assigner=${assigner ?? '*'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    if (body.reason !== undefined) await this.seal.prepare(actor, asked);
    const outcome = await this.writer.submit({
      ...{ asked, version, body, actor, request },
      traceparent: currentTraceparent(),
    });
    if ('found' in outcome) {
      requireBodyOf(request, outcome.found.made);
      return { body: answerOfKeyed(outcome.found), replayed: true };
    }
    if (outcome.made instanceof Refused) throw outcome.made;
    const { after } = outcome.made;
    const releasedAt = after.releasedAt?.toISOString();
    const answer = { version: after.version, state: after.state, ...(releasedAt !== undefined && { releasedAt }) };
    return { body: { ...answer, warnings: [...after.warnings] }, replayed: false };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }
}
