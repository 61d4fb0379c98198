import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { AttemptLimits, type Attempt } from '../src/throttling/attempt-limits.js';
import { ForgetAttemptsJob } from '../src/throttling/forget-attempts.job.js';
import { RunningIdentity } from './running-identity.js';

const OWNER = '198.51.100.1';
const GUESSER = '203.0.113.9';

describe('the limits of attempts, in two processes', () => {
  let identity: RunningIdentity;
  let twin: ServiceInTest;
  let here: AttemptLimits;
  let there: AttemptLimits;
  let account: string;
  let networks = 0;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
    twin = await identity.service.another();
    [here, there] = [identity.service, twin].map(({ running }) =>
      running.app.get(AttemptLimits, { strict: false }),
    ) as [AttemptLimits, AttemptLimits];
  });

  afterAll(async () => {
    await twin.stop();
    await identity.stop();
  });

  /** Each test has an account and counts of its own. */
  const begin = async (): Promise<void> => {
    account = randomBytes(8).toString('hex');
    await identity.service.database.query('DELETE FROM identity.attempt');
    networks += 1;
  };
  const own = (address: string): string => `${address}.${networks}`;
  const attempt = (more: Partial<Attempt> = {}): Attempt => ({
    ...{ kind: 'password', account, address: own(GUESSER), device: undefined },
    ...more,
  });
  /** At the same moment, in turns by both processes unless one is named. */
  async function allowedOf(
    count: number,
    more: (index: number) => Partial<Attempt>,
    by?: AttemptLimits,
  ): Promise<number> {
    const permits = await Promise.all(
      Array.from({ length: count }, (_, index) => (by ?? (index % 2 ? here : there)).take(attempt(more(index)))),
    );
    return permits.filter(({ allowed }) => allowed).length;
  }

  it('let ten guesses of a thousand through both together, and the owner from elsewhere at once', async () => {
    await begin();
    expect(await allowedOf(1_000, () => ({}))).toBeLessThanOrEqual(11);
    for (const limits of [here, there]) {
      expect((await limits.take(attempt({ address: own(OWNER) }))).allowed).toBe(true);
    }
  });

  it('give a guesser nothing for going to the other process', async () => {
    await begin();
    expect(await allowedOf(10, () => ({}), here)).toBe(10);
    expect(await there.take(attempt())).toMatchObject({ allowed: false });
  });

  it('let the owner in from the same network after seconds, and at once from a browser that is known', async () => {
    await begin();
    await allowedOf(1_000, () => ({}));
    const refused = await there.take(attempt());
    expect(refused.allowed || refused.waitSeconds).toBeLessThanOrEqual(4);
    expect((await there.take(attempt({ device: 'own' }))).allowed).toBe(true);
  });

  it('slow guesses from many networks together', async () => {
    await begin();
    const allowed = await allowedOf(1_000, (index) => ({ address: `10.${networks}.${index >> 8}.${index & 255}` }));
    expect(allowed).toBeGreaterThanOrEqual(100);
    expect(allowed).toBeLessThan(200);
    expect(await here.take(attempt({ address: own(OWNER) }))).toMatchObject({ allowed: false });
    expect((await here.take(attempt({ address: own(OWNER), device: 'own' }))).allowed).toBe(true);
    expect((await here.take(attempt({ address: own(OWNER), account: 'another' }))).allowed).toBe(true);
  });

  it('slow one network that tries many accounts', async () => {
    await begin();
    const allowed = await allowedOf(500, (index) => ({ account: `${account}-${index}` }));
    expect(allowed).toBeGreaterThanOrEqual(60);
    expect(allowed).toBeLessThan(120);
  });

  it('count nothing that was right', async () => {
    await begin();
    for (let time = 0; time < 100; time += 1) {
      const permit = await (time % 2 ? here : there).take(attempt());
      if (!permit.allowed) throw new Error('an honest attempt was refused');
      await permit.giveBack();
    }
  });

  it('are forgotten by a job when all is allowed again, and not before', async () => {
    await begin();
    await here.take(attempt());
    const runJob = (): Promise<void> => twin.running.app.get(ForgetAttemptsJob, { strict: false }).run();
    await identity.service.database.query(`UPDATE identity.attempt SET at = at + interval '1 hour'`);
    await runJob();
    expect(await identity.service.count('identity.attempt')).toBe(3);
    await identity.service.database.query(`UPDATE identity.attempt SET at = at - interval '2 hours'`);
    await runJob();
    expect(await identity.service.count('identity.attempt')).toBe(0);
  });

  it('tell nobody who was tried from where', async () => {
    await begin();
    await here.take(attempt());
    const rows = await identity.service.database.query('SELECT t::text FROM identity.attempt AS t');
    for (const told of [account, own(GUESSER)]) {
      expect(JSON.stringify(rows)).not.toContain(told);
      expect(JSON.stringify(rows)).not.toContain(Buffer.from(told).toString('hex'));
    }
  });
});
