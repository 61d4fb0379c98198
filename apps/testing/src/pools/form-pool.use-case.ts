import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  currentTraceparent,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { CustodyFacilities, isLaboratory } from '../custody/custody-facilities.js';
import { instantOf } from '../custody/receive-specimen.use-case.js';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import { poolWasFormed } from '../published-events.js';
import type { SpecimenToCollect } from '../specimens/collect-specimens.use-case.js';
import { GatherMembers, sharesOf, type GatheredMember } from './gather-members.js';
import { MembersQuery } from './members.query.js';
import { formedMemberOf, poolHeadOf } from './pool-answers.js';
import type { FormedPoolAnswer, FormPoolBody } from './pool.dto.js';
import { isMemberOf } from './pool.rules.js';
import { poolStrataOf, type Pool } from './pool.js';
import { PoolStore } from './pool.store.js';

const ROUTE = 'POST /v1/pools';
const MINUTE_MS = 60_000;

export interface FormPool {
  readonly body: FormPoolBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Several people, or several specimens, in one tube. */
@Injectable()
export class FormPoolUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly gathering: GatherMembers,
    private readonly members: MembersQuery,
    private readonly orders: OpenOrdersQuery,
    private readonly facilities: CustodyFacilities,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused by a rule, or 409 where the code, or the key with another body, was used */
  async execute({ body, idempotencyKey, actor }: FormPool): Promise<Answered<FormedPoolAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const again = await this.answerAgain(this.database, request);
    if (again) return again;
    const formedAt = body.formedAt === undefined ? this.clock.now() : instantOf(body.formedAt);
    this.requireMembers(body, formedAt);
    const facilityCode = body.facilityCode ?? actor.facility ?? '';
    const shares = body.kind === 'field' ? sharesOf(body, formedAt, facilityCode, actor) : [];
    await this.gathering.prepare(shares);
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const pool = await this.poolOf(tx, body, formedAt, actor);
      if (!(await this.pools.insert(tx, pool, request.digest))) {
        const overtaken = await this.answerAgain(tx, request);
        if (overtaken) return overtaken;
        throw new Refused('pool-code-taken', { status: 409, path: 'code' });
      }
      const gathered = await this.gather(tx, pool, body, shares, actor);
      await this.enter(tx, pool, gathered, actor);
      return { body: answerOf(pool, gathered), replayed: false };
    });
  }

  private requireMembers({ kind, members }: FormPoolBody, formedAt: Date): void {
    const { poolMembersMax } = this.referenceData.testingRules.inForce(formedAt);
    if (members.length > poolMembersMax) throw new Refused('pool-too-large', { path: 'members' });
    const wrong = members.findIndex((member) => !isMemberOf(kind, member));
    if (wrong >= 0) throw new Refused('pool-member-expected', { path: `members[${wrong}]` });
  }

  private async poolOf(tx: Tx, body: FormPoolBody, formedAt: Date, actor: Actor): Promise<Pool> {
    const { aheadMinutes } = this.referenceData.testingRules.inForce(tx.recordedAt);
    if (formedAt.getTime() > tx.recordedAt.getTime() + aheadMinutes * MINUTE_MS)
      throw new Refused('pooled-in-the-future', { path: 'formedAt' });
    const facility = await this.facilities.ofActor(tx, actor, body.facilityCode, formedAt, 'facilityCode');
    const isAtLaboratory = body.kind === 'laboratory';
    if (isAtLaboratory && !isLaboratory(facility))
      throw new Refused('laboratory-not-found', { status: 404, path: 'facilityCode' });
    const { code, kind, method } = body;
    return {
      ...{ id: uuidv7(), version: 1, code, kind, method, members: body.members.length, status: 'pending' },
      ...{ facilityCode: facility.code, communeCode: facility.communeCode },
      ...{ laboratoryCode: isAtLaboratory ? facility.code : null, formedAt, day: localDayOf(formedAt) },
      ...{ formedBy: actor.id, value: null, unusable: 0, finding: null, reviewedAt: null, reviewedBy: null },
    };
  }

  private gather(
    tx: Tx,
    pool: Pool,
    body: FormPoolBody,
    shares: readonly SpecimenToCollect[],
    actor: Actor,
  ): Promise<GatheredMember[]> {
    if (pool.kind === 'field') return this.gathering.people(tx, shares);
    const asked = body.members.map(({ barcode = '', assigner }) => ({
      barcode,
      ...(assigner !== undefined && { assigner }),
    }));
    return this.gathering.specimensOf(tx, pool, asked, actor);
  }

  private async enter(tx: Tx, pool: Pool, gathered: readonly GatheredMember[], actor: Actor): Promise<void> {
    await this.pools.insertMembers(
      tx,
      pool.id,
      gathered.map(({ state }) => state.id),
    );
    const origin = { aggregateId: pool.id, version: 1, traceparent: currentTraceparent() };
    await publish(tx, [poolWasFormed(origin, poolStrataOf(pool))]);
    const detail = { facilityCode: pool.facilityCode, kind: pool.kind, members: pool.members };
    await this.audit.record(tx, { actor, action: 'pool.formed', objectKind: 'pool', objectId: pool.id, detail });
  }

  /** As it was formed, whatever has become of it since. */
  private async answerAgain(
    on: Database | Tx,
    request: ArrivedRequest,
  ): Promise<Answered<FormedPoolAnswer> | undefined> {
    const found = await this.pools.findFormed(on, request.keys);
    if (!found) return undefined;
    requireBodyOf(request, found.made);
    const { row: pool } = found;
    const members = await this.members.list(pool.id, on);
    const isField = pool.kind === 'field';
    const orders = isField
      ? await this.orders.openAll(
          members.map(({ orderId }) => orderId),
          on,
        )
      : new Map<string, { readonly slipCode: string }>();
    const formed = { ...pool, status: 'pending' as const, laboratoryCode: isField ? null : pool.laboratoryCode };
    return {
      body: {
        ...poolHeadOf(formed),
        members: members.map((member) => formedMemberOf(member, orders.get(member.orderId ?? '')?.slipCode)),
      },
      replayed: true,
    };
  }
}

function answerOf(pool: Pool, gathered: readonly GatheredMember[]): FormedPoolAnswer {
  return {
    ...poolHeadOf(pool),
    members: gathered.map(({ state: { id: specimenId, barcode, assigner }, slipCode }, index) =>
      formedMemberOf({ number: index + 1, specimenId, barcode, assigner }, slipCode),
    ),
  };
}
