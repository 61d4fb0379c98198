import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database, type Tx } from '#libs/database';
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
import { parseInstant } from '#libs/vocabulary';
import type { SpecimenState } from '../specimens/specimen-state.js';
import type { AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import type { GivenResult, WrittenResult } from './given-result.js';
import { answerOfKeyed, answerOfWritten } from './result-answers.js';
import type { EnterResultBody, ResultAnswer } from './result.dto.js';
import { ResultStore, type KeyedResult } from './result.store.js';
import { SeenSpecimensQuery } from './seen-specimens.query.js';
import { WriteResultsUseCase } from './write-results.use-case.js';

export interface EnterResult {
  readonly asked: AskedBarcode;
  readonly body: EnterResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface Arrived extends Pick<EnterResult, 'asked' | 'body' | 'actor'> {
  readonly testedAt: Date;
  readonly request: ArrivedRequest;
  readonly traceparent: string | undefined;
}

/** Takes in one result; those that arrive together are committed together. */
@Injectable()
export class EnterResultUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<Arrived, OncePerKey<KeyedResult, WrittenResult>>;

  constructor(
    database: Database,
    private readonly results: ResultStore,
    private readonly specimens: SeenSpecimensQuery,
    private readonly writing: WriteResultsUseCase,
    private readonly digests: RequestDigests,
  ) {
    this.writer = new BatchedWriter({
      name: 'results',
      database,
      write: (tx, arrived) =>
        oncePerKey(
          arrived,
          (keys) => this.results.findEntered(tx, keys),
          (fresh) => this.write(tx, fresh),
        ),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, 404 for what is not seen, or 409 where the key was used with another body */
  async execute({ asked, body, idempotencyKey, actor }: EnterResult): Promise<Answered<ResultAnswer>> {
    const route = `POST /v1/specimens/${asked.barcode}/results?assigner=${asked.assigner ?? '*'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const testedAt = parseInstant(body.testedAt);
    if (!testedAt.ok) throw new Refused('invalid-request', { status: 400, path: 'testedAt' });
    const arrived = { asked, body, actor, testedAt: testedAt.value, request, traceparent: currentTraceparent() };
    const outcome = await this.writer.submit(arrived);
    if ('found' in outcome) {
      requireBodyOf(request, outcome.found.made);
      return { body: answerOfKeyed(outcome.found), replayed: true };
    }
    if (outcome.made instanceof Refused) throw outcome.made;
    return { body: answerOfWritten(outcome.made), replayed: false };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private async write(tx: Tx, arrived: readonly Arrived[]): Promise<(WrittenResult | Refused)[]> {
    const found = await this.specimens.find(tx, arrived);
    const given = found.map((one, index) => givenOf(one, arrived[index]));
    const speakers = given.flatMap((one) => (one instanceof Refused ? [] : [one]));
    const allowed = await this.specimens.speakFor(tx, speakers);
    const may = new Map(speakers.map((one, index) => [one, allowed[index] === true]));
    const written = await this.writing.execute(
      tx,
      speakers.filter((one) => may.get(one)),
    );
    const outcomes = new Map(speakers.filter((one) => may.get(one)).map((one, index) => [one, written[index]]));
    return given.map((one) => (one instanceof Refused ? one : (outcomes.get(one) ?? notTheirs())));
  }
}

/** Tested by who has it: the laboratory, or who collected it as long as it went nowhere. */
function givenOf(specimen: SpecimenState | Refused, arrived: Arrived | undefined): GivenResult | Refused {
  if (specimen instanceof Refused) return specimen;
  if (!arrived) throw new Error('One answer a barcode');
  const { body, actor, testedAt, request, traceparent } = arrived;
  const { method, value, ct, device, lotCode } = body;
  return {
    ...{ specimenId: specimen.id, method, value, ct, device, lotCode, testedAt, actor, request, traceparent },
    laboratoryCode: specimen.laboratoryCode ?? specimen.facilityCode,
    source: 'entered',
  };
}

function notTheirs(): Refused {
  return new Refused('laboratory-not-found', { status: 404 });
}
