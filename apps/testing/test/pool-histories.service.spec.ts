import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ServiceInTest } from '#libs/testing';
import type { PoolStatus, ResultValue } from '#libs/vocabulary';
import type { FormedPoolAnswer } from '../src/pools/pool.dto.js';
import { bodyOf, decideTube, enterTube, fieldPool, formed, retested, shown } from './pools-of-nobody.js';
import { COLLECTOR, startTesting, TECHNICIAN } from './running-testing.js';

const RUNS = 40;
const STEPS_MAX = 9;
const MEMBERS = 2;

const value = fc.constantFrom<ResultValue>('positive', 'positive', 'negative', 'undetermined', 'invalid');
const member = fc.nat(MEMBERS - 1);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('test' as const), value, agrees: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('amend' as const), value, agrees: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('retest' as const), member, value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), member }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

/** A pool as a clerk would keep it on paper: what every test of the tube says by now, and what each member has. */
class Paper {
  readonly tests: ResultValue[] = [];
  readonly own: ('positive' | 'negative' | 'closed' | undefined)[] = Array.from({ length: MEMBERS }, () => undefined);
  /** Whether something was released for the members. */
  wasNegative = false;

  get last(): ResultValue | undefined {
    return this.tests.at(-1);
  }

  get useless(): number {
    return this.tests.filter((told) => told === 'undetermined' || told === 'invalid').length;
  }

  get asksEach(): boolean {
    if (this.last === undefined || this.last === 'negative') return false;
    return this.last === 'positive' || this.useless >= 2;
  }

  get awaitsTube(): boolean {
    return this.last === undefined || (this.last !== 'negative' && !this.asksEach);
  }

  told(): void {
    if (this.last === 'negative') this.wasNegative = true;
  }

  states(): string[] {
    return this.own.map((own) => {
      if (own === 'closed') return 'closed';
      return own === undefined ? (this.asksEach ? 'open' : 'pooled') : 'retested';
    });
  }

  status(): PoolStatus {
    if (this.last === undefined) return 'pending';
    if (this.last === 'negative') return 'negative';
    if (!this.asksEach) return 'repeat';
    const isOpen = this.own.includes(undefined);
    if (this.last !== 'positive') return isOpen ? 'repeat' : 'resolved';
    if (isOpen) return 'positive-unresolved';
    return this.own.every((own) => own === 'negative') ? 'discordant' : 'resolved';
  }

  /** What stands of each share. */
  standing(): ResultValue | undefined {
    if (this.last === 'negative') return 'negative';
    return this.wasNegative ? 'undetermined' : undefined;
  }
}

class History {
  private readonly paper = new Paper();
  private version = 0;
  private standing = 0;

  constructor(private readonly pool: FormedPoolAnswer) {}

  async play(one: Step): Promise<void> {
    if (one.kind === 'test') await this.test(one.value, one.agrees);
    else if (one.kind === 'amend') await this.amend(one.value, one.agrees);
    else if (one.kind === 'retest') await this.retest(one.member, one.value);
    else await this.close(one.member);
    await this.expectAsOnPaper();
  }

  private async test(told: ResultValue, agrees: boolean): Promise<void> {
    const entered = await enterTube(service, this.pool.code, told);
    if (!this.paper.awaitsTube) return void expect(entered.status).toBe(409);
    this.version += 1;
    expect(entered.body.version).toBe(this.version);
    if (await this.decided(agrees)) this.paper.tests.push(told);
    this.paper.told();
  }

  private async amend(told: ResultValue, agrees: boolean): Promise<void> {
    const path = `/v1/pools/${this.pool.code}/results/${Math.max(1, this.standing)}/amendments`;
    const asked = await service.post(path, { as: TECHNICIAN, body: { value: told, reason: 'Đọc nhầm giếng' } });
    if (this.standing === 0) return void expect([404, 409]).toContain(asked.status);
    if (told === this.paper.last) return void expect(asked.status).toBe(422);
    expect(asked.status).toBe(201);
    this.version += 1;
    if (await this.decided(agrees)) this.paper.tests[this.paper.tests.length - 1] = told;
    this.paper.told();
  }

  private async decided(agrees: boolean): Promise<boolean> {
    bodyOf(await decideTube(service, this.pool.code, this.version, agrees ? {} : { decision: 'reject' }));
    if (agrees) this.standing = this.version;
    return agrees;
  }

  private async retest(index: number, told: ResultValue): Promise<void> {
    await retested(service, this.pool.members[index]!.barcode, told);
    const isHeard = this.paper.states()[index] !== 'pooled';
    if (isHeard && (told === 'positive' || told === 'negative')) this.paper.own[index] = told;
  }

  private async close(index: number): Promise<void> {
    const isOpen = this.paper.states()[index] === 'open';
    const path = `/v1/pools/${this.pool.code}/members/${index + 1}/closures`;
    const answer = await service.post(path, { as: COLLECTOR, body: { reason: 'not-found' } });
    expect(answer.status).toBe(isOpen ? 201 : 409);
    if (isOpen) this.paper.own[index] = 'closed';
  }

  private async expectAsOnPaper(): Promise<void> {
    const pool = await shown(service, this.pool.code, COLLECTOR);
    const standing = await service.database.query<{ value: ResultValue }>(
      `SELECT r.value FROM testing.pool_member m
       JOIN testing.result r ON r.specimen_id = m.specimen_id AND r.state = 'released' WHERE m.pool_id = $1`,
      [pool.id],
    );
    const told = await service.database.query<{ before: PoolStatus; after: PoolStatus }>(
      `SELECT data->>'before' AS before, data->>'after' AS after FROM messaging.event
       WHERE aggregate_id = $1 AND type LIKE '%pool-status-changed%' ORDER BY position`,
      [pool.id],
    );
    const { paper } = this;
    expect({
      status: pool.status,
      states: pool.members.map(({ state }) => state),
      standing: standing.map((one) => one.value),
      published: told.at(-1)?.after ?? 'pending',
      isOneChain: told.every(({ before }, index) => before === (told[index - 1]?.after ?? 'pending')),
    }).toEqual({
      status: paper.status(),
      states: paper.states(),
      standing: paper.standing() === undefined ? [] : Array.from({ length: MEMBERS }, () => paper.standing()),
      published: paper.status(),
      isOneChain: true,
    });
  }
}

it('a pool is at every step what it would be on paper, and so are the facts and the results of its members', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: STEPS_MAX }), async (steps) => {
      const history = new History(await formed(service, fieldPool(MEMBERS)));
      for (const one of steps) await history.play(one);
    }),
    { numRuns: RUNS, seed: 20_210_811 },
  );
}, 300_000);
