import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ESSENTIAL_GOODS, localDayOf, type EssentialGood, type StockState } from '#libs/vocabulary';
import { v7 as uuidv7 } from 'uuid';
import { whoMayComeOf } from '../supply-points/supply-point-body.dto.js';
import type { SupplyPoint } from '../supply-points/supply-point.js';
import { SupplyRegister } from '../supply-points/supply-register.js';
import { SupplyStatements } from '../supply-points/supply-statements.js';
import { OwnerByToken } from './owner-by-token.js';
import type { OwnerStatementBody, OwnersGood, TakenOwnerStatement } from './owner-statement.dto.js';
import { OwnerStatementStore, type OwnerStatement } from './owner-statement.store.js';
import { OWNER_STATEMENTS_A_DAY_MAX } from './supply-claim.rules.js';
import type { SupplyClaim } from './supply-claim.js';

export interface StateByOwner {
  readonly pointId: string;
  readonly token: string | undefined;
  readonly body: OwnerStatementBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What an owner says of the point: of its state and goods as a statement that fades, of the rest as the register says it. */
@Injectable()
export class StateByOwnerUseCase {
  constructor(
    private readonly database: Database,
    private readonly owners: OwnerByToken,
    private readonly statements: OwnerStatementStore,
    private readonly register: SupplyRegister,
    private readonly said: SupplyStatements,
    private readonly digests: RequestDigests,
  ) {}

  /**
   * @throws Refused 401 for a token that is none of this point, 403 for one whose claim waits, 410 for a point that is
   *   gone, 422 where nothing is said or a good twice, 429 after too many on one day
   */
  execute({ pointId, token, body, idempotencyKey, actor }: StateByOwner): Promise<Answered<TakenOwnerStatement>> {
    requireSomething(body);
    return this.database.transaction(async (tx) => {
      const claim = await this.owners.require(tx, pointId, token);
      if (claim.state === 'waiting-for-officer') throw new Refused('supply-claim-waiting', { status: 403 });
      const route = `POST /v1/supply-points/${pointId}/owner-statements by ${claim.id}`;
      const request = this.digests.of({ actor, route, key: idempotencyKey, body });
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const point = await this.register.load(tx, pointId);
      // Of equal requests the second has waited for the point, and finds what the first has made.
      const faster = await this.answerAgain(tx, request);
      if (faster) return faster;
      const day = localDayOf(tx.recordedAt);
      if ((await this.statements.countOn(tx, claim.id, day)) >= OWNER_STATEMENTS_A_DAY_MAX)
        throw new Refused('owner-statements-too-many', { status: 429, retryAfterSeconds: HOUR_SECONDS });
      const after = await this.take(tx, point, claim, body);
      const about = { claimId: claim.id, pointId, at: tx.recordedAt, pointVersion: after.version };
      const statement = { id: uuidv7(), ...about };
      await this.statements.insert(tx, statement, day, request.digest);
      return { body: answerOf(statement), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<TakenOwnerStatement> | undefined> {
    return answeredBefore(request, await this.statements.findByKeys(tx, request.keys), answerOf);
  }

  private async take(tx: Tx, before: SupplyPoint, claim: SupplyClaim, body: OwnerStatementBody): Promise<SupplyPoint> {
    const { state, hours, delivery, whoMayCome, goods = [] } = body;
    const actor: Actor = {
      ...{ kind: 'anonymous', name: 'owner', scopes: [], areas: [] },
      id: `supply-claim:${claim.id}`,
    };
    const inStock = goodsThat(goods, 'in-stock');
    const told = {
      ...(hours !== undefined && { hours, hoursText: null }),
      ...(delivery !== undefined && { delivery }),
      ...(whoMayCome !== undefined && { whoMayCome: whoMayComeOf(whoMayCome) }),
      // What is in stock is sold there.
      ...(inStock.length > 0 && {
        goods: ESSENTIAL_GOODS.filter((good) => [...before.goods, ...inStock].includes(good)),
      }),
    };
    let point = await this.register.changeByOwner(tx, before, told, { actor, action: 'supply-point.changed-by-owner' });
    const outOfStock = goodsThat(goods, 'out-of-stock');
    const sayings = [
      ...(state === undefined ? [] : [{ kind: state, goods: [] }]),
      ...(inStock.length > 0 ? [{ kind: 'has' as const, goods: inStock }] : []),
      ...(outOfStock.length > 0 ? [{ kind: 'out-of' as const, goods: outOfStock }] : []),
    ];
    for (const saying of sayings) point = await this.said.take(tx, point, { source: 'owner' }, saying);
    return point;
  }
}

const HOUR_SECONDS = 3_600;

function requireSomething({ state, goods, hours, delivery, whoMayCome }: OwnerStatementBody): void {
  const isEmpty = (goods ?? []).length === 0 && [state, hours, delivery, whoMayCome].every((one) => one === undefined);
  if (isEmpty) throw new Refused('owner-statement-empty');
  for (const [index, { good }] of (goods ?? []).entries())
    if (goods?.findIndex((other) => other.good === good) !== index)
      throw new Refused('good-said-twice', { path: `goods[${index}].good` });
}

function goodsThat(goods: readonly OwnersGood[], stock: StockState): EssentialGood[] {
  return goods.flatMap(({ good, says }) => (says === stock ? [good] : []));
}

function answerOf({ id, pointId, pointVersion, at }: OwnerStatement): TakenOwnerStatement {
  return { id, supplyPointId: pointId, supplyPointVersion: pointVersion, at: at.toISOString() };
}
