import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { instantOf } from '../custody/receive-specimen.use-case.js';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import type { WrittenResult } from '../results/given-result.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import {
  CollectSpecimensUseCase,
  type CollectedSpecimen,
  type SpecimenToCollect,
} from '../specimens/collect-specimens.use-case.js';
import { readCollection } from '../specimens/read-collection.rules.js';
import { collectedAnswerOf } from '../specimens/specimen-answers.js';
import { RapidTestEntryStore, type RapidTestAnswered, type RapidTestEntry } from './rapid-test-entry.store.js';
import type { RapidResultBody, RapidTestAnswer, RapidTestBody } from './rapid-test.dto.js';

const ROUTE = 'POST /v1/rapid-tests';
const METHOD = 'rapid-antigen';

export interface EnterRapidTest {
  readonly body: RapidTestBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** One swab, tested where it was taken: specimen and result in one transaction. */
@Injectable()
export class EnterRapidTestUseCase {
  constructor(
    private readonly database: Database,
    private readonly entries: RapidTestEntryStore,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly writing: WriteResultsUseCase,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly orders: OpenOrdersQuery,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute({ body, idempotencyKey, actor }: EnterRapidTest): Promise<Answered<RapidTestAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const known = await this.entries.findByKeys(this.database, request.keys);
    if (known) return this.database.transaction((tx) => this.answerAgain(tx, request, known, body.result));
    const { result, ...form } = body;
    const read = readCollection(form);
    if (!read.ok) throw new Refused(read.code, { path: read.path });
    const item = { ...read.item, method: METHOD, actor, traceparent: currentTraceparent() } as const;
    await this.collecting.prepare([item]);
    return this.database.transaction(async (tx) => {
      const entry = { ...entryOf(item, result, request), enteredAt: tx.recordedAt };
      if (!(await this.entries.insert(tx, entry))) {
        const overtaken = await this.entries.findByKeys(tx, request.keys);
        if (overtaken) return this.answerAgain(tx, request, overtaken, result);
      }
      const { collected, written } = await this.write(tx, item, result);
      const answered = answeredOf(collected, written);
      await this.entries.setAnswered(tx, entry.id, collected.state.id, answered);
      return { body: answerOf(collected, answered, result), replayed: false };
    });
  }

  private async write(tx: Tx, item: SpecimenToCollect, result: RapidResultBody) {
    const [collected] = await this.collecting.execute(tx, [item]);
    if (!collected || collected instanceof Refused) throw collected ?? new Error('One answer a specimen');
    const { value, device, lotCode } = result;
    const { actor, facilityCode: laboratoryCode, traceparent } = item;
    const given = { specimenId: collected.state.id, method: METHOD, value, device, lotCode, laboratoryCode } as const;
    const testedAt = instantOf(result.testedAt);
    const [written] = await this.writing.execute(tx, [{ ...given, testedAt, actor, source: 'entered', traceparent }]);
    if (!written) throw new Error('One answer a result');
    if (written instanceof Refused) throw inResult(written);
    return { collected, written };
  }

  private async answerAgain(
    tx: Tx,
    request: ArrivedRequest,
    { made, specimenId, answered }: RapidTestEntry,
    result: RapidResultBody,
  ): Promise<Answered<RapidTestAnswer>> {
    requireBodyOf(request, made);
    const state = (await this.specimens.lock(tx, [specimenId ?? ''])).get(specimenId ?? '');
    if (!state || !answered) throw new Refused('specimen-not-found', { status: 404 });
    const order = await this.orders.open(state.orderId, tx);
    const { match, warnings, personId } = answered;
    const asItWas = { ...state, personId, expectedAt: new Date(answered.expectedAt) };
    const collected = { state: asItWas, slipCode: order?.slipCode ?? '', match, warnings };
    return { body: answerOf(collected, answered, result), replayed: true };
  }
}

function entryOf(item: SpecimenToCollect, { value, testedAt }: RapidResultBody, request: ArrivedRequest) {
  const count = (counted: string): number => (value === counted ? 1 : 0);
  const isUnusable = value === 'invalid' || value === 'undetermined';
  return {
    ...{ id: uuidv7(), kind: 'single' as const, facilityCode: item.facilityCode, testedAt: instantOf(testedAt) },
    ...{ negatives: count('negative'), positives: count('positive'), invalids: isUnusable ? 1 : 0 },
    ...{ enteredBy: item.actor.id, specimenId: null, answered: null, made: request.digest },
  };
}

function answeredOf({ state, match, warnings }: CollectedSpecimen, written: WrittenResult): RapidTestAnswered {
  const { version, state: resultState, releasedAt } = written;
  return {
    ...{ personId: state.personId, match, expectedAt: state.expectedAt.toISOString(), version, state: resultState },
    ...{ releasedAt: releasedAt?.toISOString() ?? null, warnings: [...warnings, ...written.warnings] },
  };
}

function answerOf(
  collected: CollectedSpecimen,
  { version, state, releasedAt, warnings }: RapidTestAnswered,
  { value }: RapidResultBody,
): RapidTestAnswer {
  return {
    ...collectedAnswerOf(collected),
    ...{ status: state === 'released' ? 'released' : 'tested', warnings: [...warnings] },
    result: { version, state, value, ...(releasedAt !== null && { releasedAt }) },
  };
}

function inResult({ code, status, errors }: Refused): Refused {
  return new Refused(code, { status, errors: errors.map((fault) => ({ ...fault, path: `result.${fault.path}` })) });
}
