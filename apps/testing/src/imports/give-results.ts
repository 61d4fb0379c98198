import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor } from '#libs/http';
import type { ToldPool } from '../pools/pools.query.js';
import { TestPoolsUseCase, type TubeTested } from '../pools/test-pools.use-case.js';
import type { GivenResult } from '../results/given-result.js';
import { ResultsOfSpecimenQuery } from '../results/results-of-specimen.query.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { inColumns } from './fault-columns.js';
import type { RowResult } from './result-of-row.js';
import { unanswered, type RowAnswer } from './rows-of-tubes.js';
import type { PooledTube, SingleTube } from './tube-of-row.js';

export interface SingleWithResult {
  readonly tube: SingleTube;
  readonly result: RowResult;
}

export interface PoolWithResult {
  readonly tube: PooledTube;
  readonly result: RowResult;
}

/** Gives the results of rows to their tubes. What a row says again changes nothing; what contradicts is refused. */
@Injectable()
export class GiveResults {
  constructor(
    private readonly advancing: AdvanceSpecimensUseCase,
    private readonly writing: WriteResultsUseCase,
    private readonly known: ResultsOfSpecimenQuery,
    private readonly testing: TestPoolsUseCase,
    private readonly digests: RequestDigests,
  ) {}

  /** Why the result of a specimen that is not known yet would be refused, so that it need not be taken in. */
  refusalOfSingle(tx: Tx, row: SingleWithResult, actor: Actor): Refused | undefined {
    const { facilityCode, collectedAt } = row.tube.item;
    const isReceived = actor.facility !== undefined;
    const refused = this.writing.refusalOf(tx, givenOf(row, '', actor), {
      ...{ tube: 'own', status: isReceived ? 'received' : 'collected', facilityCode, collectedAt, heldReason: null },
      ...{ laboratoryCode: actor.facility ?? null, receivedAt: isReceived ? collectedAt : null },
    });
    return refused && inColumns(refused);
  }

  refusalOfPool(tx: Tx, row: PoolWithResult, actor: Actor): Refused | undefined {
    const { method, people } = row.tube.pool;
    const formedAt = people[0]?.collectedAt ?? tx.recordedAt;
    const pool = { method, formedAt, status: 'pending' as const, unusable: 0 };
    const refused = this.testing.refusalOfTest(tx, pool, [], this.testOf(row, actor));
    return refused && inColumns(refused);
  }

  /** New specimens are received by the sender, who has them in hand. By specimen id. */
  receive(tx: Tx, taken: readonly SpecimenState[], actor: Actor): Promise<ReadonlyMap<string, SpecimenState>> {
    const { facility } = actor;
    if (facility === undefined) return Promise.resolve(new Map());
    const by = { step: 'received' as const, actor, facilityCode: facility, laboratoryCode: facility };
    return this.advancing.execute(
      tx,
      taken.map(({ id: specimenId, collectedAt: happenedAt }) => ({ ...by, specimenId, happenedAt })),
      new Map(taken.map((state) => [state.id, state])),
    );
  }

  /** One answer a row, in their order. A refused one of a specimen that was there before leaves no trace. */
  async toSingles(
    tx: Tx,
    rows: readonly (SingleWithResult & { readonly state: SpecimenState })[],
    actor: Actor,
  ): Promise<RowAnswer[]> {
    const versions = await this.known.ofAll(
      rows.map(({ state }) => state.id),
      tx,
    );
    const told = rows.map(({ state, result }) => {
      const standing = versions.get(state.id)?.findLast((one) => !['rejected', 'replaced'].includes(one.state));
      return standing && answerOfTold(standing, result);
    });
    const open = rows.filter((_, index) => told[index] === undefined);
    const given = open.map((row) => ({
      ...givenOf(row, row.state.id, actor),
      sourceDigest: this.sourceOf(row, actor),
    }));
    const written = await this.writing.execute(tx, given);
    const answers = new Map(open.map((row, index) => [row, written[index]]));
    return rows.map((row, index) => {
      const one = answers.get(row);
      if (one instanceof Refused) return inColumns(one);
      return told[index] ?? (one?.known === true ? 'unchanged' : 'created');
    });
  }

  /**
   * As `toSingles`, of whole tubes: a negative one fans out to each person, a positive one asks each anew. Two rows may
   * name one pool in two ways.
   */
  async toPools(
    tx: Tx,
    rows: readonly (PoolWithResult & { readonly pool: ToldPool })[],
    actor: Actor,
  ): Promise<RowAnswer[]> {
    const answers = new Map<object, RowAnswer>();
    let waiting = rows.filter((row) => {
      const told = this.answerOfPool(row, actor);
      if (told !== undefined) answers.set(row, told);
      return told === undefined;
    });
    while (waiting.length > 0) {
      const seen = new Set<string>();
      const first = waiting.filter(({ pool }) => seen.size < seen.add(pool.id).size);
      const asked = first.map((row) => ({ poolId: row.pool.id, test: this.testOf(row, actor) }));
      const told = await this.testing.lockAndExecuteAll(tx, asked);
      first.forEach((row, index) => {
        const one = told[index];
        answers.set(row, one instanceof Refused ? inColumns(one) : 'created');
      });
      waiting = waiting.filter((row) => !answers.has(row));
    }
    return rows.map((row) => answers.get(row) ?? unanswered());
  }

  /** Where nothing is to be tested. */
  private answerOfPool(row: PoolWithResult & { readonly pool: ToldPool }, actor: Actor): RowAnswer | undefined {
    const { toldValue, toldMethod, status, laboratoryCode } = row.pool;
    if (toldValue !== null && toldMethod !== null && status !== 'repeat')
      return answerOfTold({ value: toldValue, method: toldMethod }, row.result);
    if (toldValue === row.result.value && toldMethod === row.result.method) return 'unchanged';
    const isElsewhere = laboratoryCode !== null && laboratoryCode !== this.testOf(row, actor).laboratoryCode;
    return isElsewhere ? new Refused('row-of-another-laboratory', { status: 404, path: 'ma_xn' }) : undefined;
  }

  private testOf({ tube, result }: PoolWithResult, actor: Actor): TubeTested {
    const { method, value, ct, testedAt, wasReturned } = result;
    const laboratoryCode = actor.facility ?? tube.facilityCode;
    const validated = wasReturned && { validatedBy: validatorOf(actor) };
    return { method, value, ct, testedAt, laboratoryCode, actor, traceparent: undefined, ...validated };
  }

  /** Of sender, specimen, test, time and value: what is told again under it is known. */
  private sourceOf({ state, result }: SingleWithResult & { readonly state: SpecimenState }, actor: Actor): Buffer {
    const { method, value, testedAt } = result;
    const key = JSON.stringify([state.id, method, value, testedAt.toISOString()]);
    return this.digests.of({ actor, route: 'rows of results', key, body: null }).digest.key;
  }
}

function givenOf({ tube: { item }, result }: SingleWithResult, specimenId: string, actor: Actor): GivenResult {
  const { method, value, ct, testedAt, wasReturned } = result;
  const laboratoryCode = actor.facility ?? item.facilityCode;
  const validated = wasReturned && { validatedBy: validatorOf(actor) };
  return { specimenId, method, value, ct, laboratoryCode, testedAt, actor, source: 'import', ...validated };
}

/** A row that was returned to people was validated where it comes from. */
const validatorOf = ({ id }: Actor): string => `outside:${id}`;

function answerOfTold(told: Pick<RowResult, 'value' | 'method'>, { value, method }: RowResult): RowAnswer {
  const isSame = told.value === value && told.method === method;
  return isSame ? 'unchanged' : new Refused('result-differs', { status: 409, path: 'ket_qua' });
}
