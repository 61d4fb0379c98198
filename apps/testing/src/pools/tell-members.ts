import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import type { PoolHold } from '#libs/vocabulary';
import type { GivenResult } from '../results/given-result.js';
import { ReleaseHeldUseCase } from '../results/release-held.use-case.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { HoldSpecimensUseCase } from '../specimens/hold-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import type { Pool, PoolMember, PoolResult } from './pool.js';

export interface TubeTold {
  readonly pool: Pool;
  readonly members: readonly PoolMember[];
  readonly result: PoolResult;
  readonly actor: Actor;
  readonly traceparent: string | undefined;
}

/** A member who has a result of another way, or whose specimen has ended, is left as it is. */
const TOLD_OTHERWISE: readonly string[] = [
  'result-already-given',
  'result-awaits-validation',
  'result-was-withdrawn',
  'specimen-not-usable',
];

/** What the released result of a tube means for the specimens of its members, in the same transaction. */
@Injectable()
export class TellMembers {
  constructor(
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly holding: HoldSpecimensUseCase,
    private readonly writing: WriteResultsUseCase,
    private readonly releasing: ReleaseHeldUseCase,
  ) {}

  /** Each member of these tubes, of one actor, is negative, at once. */
  async negative(tx: Tx, told: readonly TubeTold[]): Promise<void> {
    const [first] = told;
    if (!first) return;
    const ids = told.flatMap(({ members }) => members.map(({ specimenId }) => specimenId));
    await this.releasing.execute(tx, ids, first.actor, first.traceparent);
    await this.hold(tx, ids, null);
    await this.ask(tx, ids, false);
    const written = await this.writing.execute(tx, told.flatMap(negativesOf));
    const fault = written.find((one) => one instanceof Refused && !TOLD_OTHERWISE.includes(one.code));
    if (fault instanceof Refused) throw new Refused(fault.code, { status: fault.status, path: 'testedAt' });
  }

  /** The tube does not say who: results are held back, and a new specimen of each is asked for. */
  async askEach(tx: Tx, { pool, members, result, actor }: TubeTold, heldReason: PoolHold): Promise<void> {
    const ids = members.map(({ specimenId }) => specimenId);
    const states = await this.specimens.lock(tx, ids);
    const untested = [...states.values()].filter(isUntested);
    const { laboratoryCode: facilityCode, testedAt: happenedAt } = result;
    const detail = { poolId: pool.id };
    await this.specimens.execute(
      tx,
      untested.map(({ id: specimenId }) => ({
        ...{ specimenId, step: 'tested' as const, happenedAt, actor, facilityCode, heldReason, detail },
      })),
    );
    await this.hold(tx, ids, heldReason);
    await this.ask(tx, ids, true);
  }

  /** The tube is tested again: until then nothing is known. */
  async awaitAgain(tx: Tx, members: readonly PoolMember[]): Promise<void> {
    const ids = members.map(({ specimenId }) => specimenId);
    await this.hold(tx, ids, 'pool-pending');
    await this.ask(tx, ids, false);
  }

  /** Another specimen tells for them, or nobody will. */
  async end(tx: Tx, ids: readonly string[], heldReason: 'member-retested' | 'member-closed'): Promise<void> {
    await this.hold(tx, ids, heldReason);
    await this.ask(tx, ids, false);
  }

  async waitAnew(tx: Tx, ids: readonly string[], heldReason: PoolHold): Promise<void> {
    await this.hold(tx, ids, heldReason);
    await this.ask(tx, ids, true);
  }

  /** Results of their own that were held back only for the pool. */
  async release(tx: Tx, ids: readonly string[], actor: Pick<Actor, 'kind' | 'id'>): Promise<void> {
    await this.releasing.execute(tx, ids, actor);
  }

  async hold(tx: Tx, ids: readonly string[], heldReason: PoolHold | null, laboratoryCode?: string): Promise<void> {
    await this.holding.execute(
      tx,
      ids.map((specimenId) => ({ specimenId, heldReason, laboratoryCode })),
    );
  }

  private ask(tx: Tx, ids: readonly string[], isAsked: boolean): Promise<void> {
    return this.specimens.askAnew(
      tx,
      ids.map((specimenId) => ({ specimenId, isAsked })),
    );
  }
}

function isUntested({ tube, status }: SpecimenState): boolean {
  return status === 'received' || (tube === 'share' && status === 'collected');
}

function negativesOf({ pool, members, result, actor, traceparent }: TubeTold): GivenResult[] {
  const { method, testedAt, device, lotCode, laboratoryCode, runId, validatedBy } = result;
  return members.map(({ specimenId }) => ({
    ...{ specimenId, method, value: 'negative', laboratoryCode, testedAt, actor, source: 'pool', poolId: pool.id },
    ...{ device: device ?? undefined, lotCode: lotCode ?? undefined, runId: runId ?? undefined },
    ...{ validatedBy: validatedBy ?? actor.id, traceparent },
  }));
}
