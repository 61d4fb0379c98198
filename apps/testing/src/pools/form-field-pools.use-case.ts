import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor, type FieldFault } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { poolWasFormed } from '../published-events.js';
import {
  CollectSpecimensUseCase,
  type CollectedSpecimen,
  type SpecimenToCollect,
} from '../specimens/collect-specimens.use-case.js';
import { faultsAt, shareName } from './gather-members.js';
import { poolStrataOf, type Pool } from './pool.js';
import type { PoolMethod } from './pool.rules.js';
import { PoolStore } from './pool.store.js';

/** One tube of several people, all swabbed at once. */
export interface FieldPoolToForm {
  readonly code: string;
  readonly method: PoolMethod;
  /** In the order of their numbers; the share of each is named after the code. All at one facility, at one time. */
  readonly people: readonly Omit<SpecimenToCollect, 'barcode' | 'tube'>[];
  readonly actor: Actor;
}

type Share = CollectedSpecimen | Refused;

/** Takes in field pools of lists, many in one transaction: at most 500 people at once. */
@Injectable()
export class FormFieldPoolsUseCase {
  constructor(
    private readonly pools: PoolStore,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** Data keys, before the transaction of `execute`. */
  prepare(asked: readonly FieldPoolToForm[]): Promise<void> {
    return this.collecting.prepare(asked.flatMap(sharesOf));
  }

  /**
   * One answer a pool, in their order; a refused one leaves no trace. The codes are different from each other.
   * @throws Refused where only some of a pool's people can be taken in, or a code is taken: all is to be undone
   */
  async execute(tx: Tx, asked: readonly FieldPoolToForm[]): Promise<readonly (Pool | Refused)[]> {
    const shares = asked.map(sharesOf);
    const collected = await this.collecting.execute(tx, shares.flat());
    let from = 0;
    const answers = asked.map((one) => {
      const own = collected.slice(from, (from += one.people.length));
      return { own, answer: refusalOf(own) ?? poolOf(one, own) };
    });
    const formed = answers.flatMap(({ own, answer }) =>
      answer instanceof Refused ? [] : [{ pool: answer, specimenIds: own.flatMap(specimenIdOf) }],
    );
    await this.enter(tx, formed, asked[0]?.actor);
    return answers.map(({ answer }) => answer);
  }

  private async enter(
    tx: Tx,
    formed: readonly { readonly pool: Pool; readonly specimenIds: readonly string[] }[],
    actor: Actor | undefined,
  ): Promise<void> {
    if (formed.length === 0 || !actor) return;
    const made = formed.map(({ pool }) => {
      const route = 'rows of pools';
      return { pool, made: this.digests.of({ actor, route, key: pool.code, body: null }).digest };
    });
    if ((await this.pools.insertAll(tx, made)) < made.length)
      throw new Refused('pool-code-taken', { status: 409, path: 'code' });
    await this.pools.insertMembersOfAll(tx, formed);
    await publish(
      tx,
      formed.map(({ pool }) => poolWasFormed({ aggregateId: pool.id, version: 1 }, poolStrataOf(pool))),
    );
    await this.audit.recordAll(
      tx,
      formed.map(({ pool: { id, facilityCode, kind, members } }) => ({
        ...{ actor, action: 'pool.formed', objectKind: 'pool', objectId: id, detail: { facilityCode, kind, members } },
      })),
    );
  }
}

function sharesOf({ code, people }: FieldPoolToForm): SpecimenToCollect[] {
  return people.map((person, index) => ({
    ...person,
    barcode: { assigner: '', value: shareName(code, index + 1) },
    tube: 'share',
  }));
}

/** Undefined where everybody was taken in. @throws Refused where somebody was, and somebody was not */
function refusalOf(shares: readonly Share[]): Refused | undefined {
  const faults = shares.flatMap((one, index): FieldFault[] => (one instanceof Refused ? faultsAt(index, one) : []));
  const people = shares.flatMap((one) => (one instanceof Refused ? [] : [one.state.personId]));
  const isTwice = new Set(people).size < people.length;
  const [first] = faults;
  if (isTwice) throw new Refused('pool-member-twice', { path: 'members' });
  if (!first) return undefined;
  const refused = new Refused(first.code, { errors: faults });
  if (people.length > 0) throw refused;
  return refused;
}

function poolOf({ code, method, people, actor }: FieldPoolToForm, shares: readonly Share[]): Pool {
  const [first] = shares;
  if (!first || first instanceof Refused) throw new Error('A pool has people');
  const { facilityCode, communeCode, collectedAt } = first.state;
  return {
    ...{ id: uuidv7(), version: 1, code, kind: 'field', method, members: people.length, status: 'pending' },
    ...{ facilityCode, communeCode, laboratoryCode: null, formedAt: collectedAt, day: localDayOf(collectedAt) },
    ...{ formedBy: actor.id, value: null, unusable: 0, finding: null, reviewedAt: null, reviewedBy: null },
  };
}

function specimenIdOf(share: Share): string[] {
  return share instanceof Refused ? [] : [share.state.id];
}
