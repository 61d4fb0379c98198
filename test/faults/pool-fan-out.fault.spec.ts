import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { readyAgain, sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { created, inParallel, killAsItGoes, untilAnswered } from './patient-work.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, pools, seed, load } = sizeOf('pool-fan-out');
const START_MS = 180_000;
const ROUND_MS = 7_200_000;
const PATIENCE_MS = 300_000;
const RETRY_MS = 200;
const MEMBERS = 10;
/** How much of the work is done when the service is killed. */
const KILLED_AT = [0.2, 0.5, 0.8];
const TESTING = 'testing';

interface FormedPool {
  readonly code: string;
  readonly formedAt: string;
}

describe.each(brokers)(`${pools} negative pools of ${MEMBERS}, on %s`, (broker) => {
  let stack: TestStack;
  let site: StackClient;
  let technician: StackClient;
  let validator: StackClient;

  beforeAll(async () => {
    stack = await startStack({ broker });
    [site, technician, validator] = [
      new StackClient(stack, 'collection-site'),
      new StackClient(stack, 'laboratory'),
      new StackClient(stack, 'laboratory-validator'),
    ];
    const warmedUp = await eventually(() => formPool(site, `MG-${seed}-0`, 0), {
      ...{ withinMs: PATIENCE_MS, everyMs: RETRY_MS, until: 'the facilities of the register' },
    });
    expect(warmedUp.code).toBe(`MG-${seed}-0`);
  }, START_MS + PATIENCE_MS);
  afterAll(() => stack?.discard(), START_MS);

  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    'in round %i, killed in the middle again and again: one result a member, none twice, none lost',
    async (round) => {
      const codes = Array.from({ length: pools }, (_, index) => `MG-${seed}-${round}-${index + 1}`);
      const formed = await inParallel(load.clients, codes, (code, index) =>
        untilAnswered(() => formPool(site, code, (round * pools + index) * MEMBERS)),
      );
      await inParallel(load.clients, formed, ({ code, formedAt }) => {
        const key = randomUUID();
        const body = { method: 'rt-pcr', value: 'negative', testedAt: formedAt };
        return untilAnswered(() => postOnce(technician, `/v1/pools/${code}/results`, body, key));
      });
      const kills = killAsItGoes({
        at: KILLED_AT,
        kill: async () => {
          await stack.kill9(TESTING);
          return readyAgain(stack, 'the death of the service');
        },
        done: async () => (await storedOf(stack, round)).negativePools / pools,
      });
      await inParallel(load.clients, formed, ({ code }) => {
        const key = randomUUID();
        return untilAnswered(() => postOnce(validator, `/v1/pools/${code}/results/1/validations`, {}, key));
      });
      expect(await kills).toBe(KILLED_AT.length);
      await readyAgain(stack, 'the last death of the service');
      const members = pools * MEMBERS;
      expect(await storedOf(stack, round)).toEqual({
        ...{ negativePools: pools, results: members, specimens: members },
        ...{ released: members, toldOnce: members },
      });
    },
    ROUND_MS,
  );
});

function formPool(client: StackClient, code: string, firstPerson: number): Promise<FormedPool> {
  const members = Array.from({ length: MEMBERS }, (_, index) => ({ person: personNumber(firstPerson + index) }));
  const body = { code, kind: 'field', method: 'rt-pcr', members };
  // The code is this pool's alone, so that the key may be made of it.
  return postOnce<FormedPool>(client, '/v1/pools', body, `form-pool-key-${code}`);
}

/** Somebody whom nobody is. */
function personNumber(number: number): object {
  const digits = String(number).padStart(6, '0');
  const spelled = [...digits].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('');
  return {
    ...{ fullName: `Nguyễn Thử ${spelled}`, birth: { year: 1984 }, sex: 'female', phone: `0300${digits}` },
    ...{ residence: { communeCode: '31318' } },
  };
}

interface Stored {
  readonly negativePools: number;
  readonly results: number;
  readonly specimens: number;
  readonly released: number;
  readonly toldOnce: number;
}

async function storedOf(stack: TestStack, round: number): Promise<Stored> {
  const rows = await sqlAt<Stored & Record<string, unknown>>(
    stack,
    TESTING,
    `WITH pools AS (SELECT id, status FROM testing.pool WHERE code LIKE $1),
       members AS (SELECT m.specimen_id AS id FROM testing.pool_member m JOIN pools p ON p.id = m.pool_id),
       results AS (SELECT r.specimen_id, r.state, r.value FROM testing.result r JOIN members m ON m.id = r.specimen_id),
       told AS (SELECT e.aggregate_id FROM messaging.event e JOIN members m ON m.id::text = e.aggregate_id
         WHERE e.type = 'vn.lachan.testing.result-released.v1')
     SELECT (SELECT count(*)::int FROM pools WHERE status = 'negative') AS "negativePools",
       (SELECT count(*)::int FROM results WHERE value = 'negative') AS results,
       (SELECT count(DISTINCT specimen_id)::int FROM results) AS specimens,
       (SELECT count(*)::int FROM results WHERE state = 'released') AS released,
       (SELECT CASE WHEN count(*) = count(DISTINCT aggregate_id) THEN count(*)::int ELSE -1 END FROM told)
         AS "toldOnce"`,
    [`MG-${seed}-${round}-%`],
  );
  return rows[0] ?? { negativePools: 0, results: 0, specimens: 0, released: 0, toldOnce: 0 };
}

async function postOnce<Body>(client: StackClient, path: string, body: object, key: string): Promise<Body> {
  return created<Body>(await client.post(path, body, { key }));
}
