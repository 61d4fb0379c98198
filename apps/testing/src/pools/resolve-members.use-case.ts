import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { memberAfterRetest } from './follow-retests.js';
import { MembersQuery } from './members.query.js';
import { memberAnswerOf } from './pool-answers.js';
import type { ClosureBody, MemberAnswer, RetestBody } from './pool.dto.js';
import type { Pool, PoolMember } from './pool.js';
import { PoolStore } from './pool.store.js';
import { PoolsQuery } from './pools.query.js';
import { SettlePool } from './settle-pool.js';
import { TellMembers } from './tell-members.js';

export interface ActOnMember<Body> {
  readonly code: string;
  readonly number: number;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface OpenMember {
  readonly pool: Pool;
  readonly members: readonly PoolMember[];
  readonly member: PoolMember;
}

/** What becomes of a member of a positive pool: another specimen stands for the person, or nobody is found. */
@Injectable()
export class ResolveMembersUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly seen: PoolsQuery,
    private readonly standing: MembersQuery,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly telling: TellMembers,
    private readonly settling: SettlePool,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** Nobody is found to take a new specimen. */
  close({ code, number, body, idempotencyKey, actor }: ActOnMember<ClosureBody>): Promise<Answered<MemberAnswer>> {
    const request = this.requestOf('closures', code, number, idempotencyKey, actor, body);
    return this.act('closure', request, { code, number, actor }, async (tx, { pool, members, member }) => {
      const closed = { ...member, state: 'closed' as const, closedReason: body.reason };
      await this.settling.membersTold(tx, pool, members, put(members, closed), actor);
      await this.telling.end(tx, [member.specimenId], 'member-closed');
      return closed;
    });
  }

  /** A specimen that was taken without naming the one that it replaces. */
  tie({ code, number, body, idempotencyKey, actor }: ActOnMember<RetestBody>): Promise<Answered<MemberAnswer>> {
    const request = this.requestOf('retests', code, number, idempotencyKey, actor, body);
    return this.act('retest', request, { code, number, actor }, async (tx, { pool, members, member }) => {
      const retest = await this.byBarcode.find(actor, body, tx);
      await this.requireRetest(tx, pool, member, retest);
      const value = await this.standing.standing(retest.id, tx);
      const tied = memberAfterRetest(member, retest.id, value);
      await this.settling.membersTold(tx, pool, members, put(members, tied), actor);
      if (tied.state === 'retested') await this.telling.end(tx, [member.specimenId], 'member-retested');
      else if (retest.id === member.specimenId) await this.letOwnTell(tx, member, actor);
      return tied;
    });
  }

  private act(
    act: 'closure' | 'retest',
    request: ArrivedRequest,
    { code, number, actor }: { readonly code: string; readonly number: number; readonly actor: Actor },
    change: (tx: Tx, open: OpenMember) => Promise<PoolMember>,
  ): Promise<Answered<MemberAnswer>> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.seen.find(actor, code, tx);
      const [pool] = await this.pools.lock(tx, [id]);
      const found = await this.pools.findSigned(tx, act, request.keys);
      const earlier = answeredBefore(request, found, ({ row }) => memberAnswerOf(row));
      if (earlier) return earlier;
      if (!pool) throw new Refused('pool-not-found', { status: 404 });
      const members = await this.pools.members(tx, [id]);
      const member = members.find((one) => one.number === number);
      if (!member) throw new Refused('pool-member-not-found', { status: 404 });
      if (member.state !== 'open') throw new Refused('pool-member-not-open', { status: 409 });
      const changed = await change(tx, { pool, members, member });
      await this.pools.sign(tx, changed, act, request.digest, actor.id);
      const { state, closedReason, retestSpecimenId } = changed;
      const detail = { member: number, state, closedReason, retestSpecimenId };
      const action = act === 'closure' ? 'pool.member-closed' : 'pool.member-retest-tied';
      await this.audit.record(tx, { actor, action, objectKind: 'pool', objectId: id, detail });
      return { body: memberAnswerOf(changed), replayed: false };
    });
  }

  private async requireRetest(tx: Tx, pool: Pool, member: PoolMember, retest: SpecimenState): Promise<void> {
    if (retest.id === member.specimenId && retest.tube === 'own') return;
    const path = 'barcode';
    const own = (await this.specimens.lock(tx, [member.specimenId])).get(member.specimenId);
    const isAnother = own?.personId !== retest.personId && own?.personRef !== null && retest.personRef !== null;
    if (retest.tube === 'share' || isAnother) throw new Refused('retest-of-somebody-else', { path });
    if (retest.collectedAt < pool.formedAt) throw new Refused('retest-before-pool', { path });
    const told = await this.pools.membersToldBy(tx, [retest.id]);
    if (told.some((one) => one.poolId !== member.poolId || one.number !== member.number))
      throw new Refused('retest-tied-before', { status: 409, path });
  }

  /** The member's own tube is tested again alone: its result is held back no longer. */
  private async letOwnTell(tx: Tx, { specimenId }: PoolMember, actor: Actor): Promise<void> {
    await this.telling.hold(tx, [specimenId], null);
    await this.telling.release(tx, [specimenId], actor);
  }

  private requestOf(
    act: 'closures' | 'retests',
    code: string,
    number: number,
    key: string,
    actor: Actor,
    body: object,
  ): ArrivedRequest {
    return this.digests.of({ actor, route: `POST /v1/pools/${code}/members/${number}/${act}`, key, body });
  }
}

function put(members: readonly PoolMember[], changed: PoolMember): PoolMember[] {
  return members.map((member) => (member.number === changed.number ? changed : member));
}
