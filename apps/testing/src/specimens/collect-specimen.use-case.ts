import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database } from '#libs/database';
import { currentTraceparent, Refused, RequestDigests, requireBodyOf, type Actor, type Answered } from '#libs/http';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import { CollectSpecimensUseCase } from './collect-specimens.use-case.js';
import { readCollection } from './read-collection.rules.js';
import { collectedAnswerOf } from './specimen-answers.js';
import type { CollectedSpecimen, SpecimenToCollect } from './specimen-to-collect.js';
import type { CollectedSpecimenAnswer, CollectSpecimenBody } from './specimen.dto.js';
import { SpecimenStore, type GivenSpecimen } from './specimen.store.js';

/** Items of a batch and single specimens share the keys of one route. */
const ROUTE = 'POST /v1/specimens';
/** Smaller than elsewhere: each takes a lock for its name. */
const BATCH_ROWS_MAX = 200;

export interface CollectSpecimen {
  readonly body: CollectSpecimenBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface Arrived extends SpecimenToCollect {
  readonly request: NonNullable<SpecimenToCollect['request']>;
}

type Written = { readonly given: GivenSpecimen } | { readonly made: CollectedSpecimen | Refused };

/** Takes in one specimen; those that arrive together are committed together. */
@Injectable()
export class CollectSpecimenUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<Arrived, Written>;

  constructor(
    private readonly database: Database,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly specimens: SpecimenStore,
    private readonly orders: OpenOrdersQuery,
    private readonly digests: RequestDigests,
  ) {
    this.writer = new BatchedWriter({
      name: 'specimens',
      database,
      write: async (tx, arrived) => {
        const earlier = await this.specimens.findByKeys(tx, arrived.flatMap(keysOf));
        const fresh = onePerKey(arrived.filter((one) => !givenIn(earlier, one)));
        const made = await this.collecting.execute(tx, fresh);
        const outcomes = new Map(fresh.map((one, index) => [one, made[index]]));
        const later = await this.specimens.findByKeys(
          tx,
          arrived.filter((one) => isToAskAgain(outcomes.get(one))).flatMap(keysOf),
        );
        return arrived.map((one) => outcomeOf(one, earlier, outcomes.get(one), later));
      },
      sortKey: ({ request }) => request.digest.key.toString('hex'),
      limits: { maxRows: BATCH_ROWS_MAX },
    });
  }

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute({ body, idempotencyKey, actor }: CollectSpecimen): Promise<Answered<CollectedSpecimenAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const read = readCollection(body);
    if (!read.ok) return this.answerOrRefuse(request, new Refused(read.code, { path: read.path }));
    const arrived = { ...read.item, actor, request, traceparent: currentTraceparent() };
    await this.collecting.prepare([arrived]);
    const written = await this.writer.submit(arrived);
    if ('given' in written) return this.answerAgain(written.given, request);
    if (written.made instanceof Refused) throw written.made;
    return { body: collectedAnswerOf(written.made), replayed: false };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  /** What was taken once is taken, whatever the rules say now. */
  private async answerOrRefuse(
    request: Arrived['request'],
    refusal: Refused,
  ): Promise<Answered<CollectedSpecimenAnswer>> {
    const [given] = (await this.specimens.findByKeys(this.database, request.keys)).values();
    if (!given) throw refusal;
    return this.answerAgain(given, request);
  }

  private async answerAgain(
    given: GivenSpecimen,
    request: Arrived['request'],
  ): Promise<Answered<CollectedSpecimenAnswer>> {
    requireBodyOf(request, given.made);
    const order = await this.orders.open(given.state.orderId);
    const { match, warnings, expectedAt, personId } = given.answered;
    const state = { ...given.state, status: 'collected' as const, personId, expectedAt: new Date(expectedAt) };
    return { body: collectedAnswerOf({ state, slipCode: order?.slipCode ?? '', match, warnings }), replayed: true };
  }
}

function keysOf({ request }: Arrived): readonly Buffer[] {
  return request.keys;
}

function givenIn(given: ReadonlyMap<string, GivenSpecimen>, { request }: Arrived): GivenSpecimen | undefined {
  return request.keys.map((key) => given.get(key.toString('hex'))).find((found) => found !== undefined);
}

/** Of equal requests that came together the first is written, the others are answered with it. */
function onePerKey(arrived: readonly Arrived[]): Arrived[] {
  const first = new Map<string, Arrived>();
  for (const one of arrived) {
    const key = one.request.digest.key.toString('hex');
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** Refused, or the later of two with one key: somebody may have been faster. */
function isToAskAgain(made: CollectedSpecimen | Refused | undefined): boolean {
  return made === undefined || made instanceof Refused;
}

function outcomeOf(
  one: Arrived,
  earlier: ReadonlyMap<string, GivenSpecimen>,
  made: CollectedSpecimen | Refused | undefined,
  later: ReadonlyMap<string, GivenSpecimen>,
): Written {
  if (made && !(made instanceof Refused)) return { made };
  const given = givenIn(earlier, one) ?? givenIn(later, one);
  return given ? { given } : { made: made ?? new Refused('barcode-taken', { status: 409, path: 'barcode' }) };
}
