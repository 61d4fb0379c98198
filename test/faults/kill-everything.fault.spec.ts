import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Random } from '../../apps/simulator/src/population/random.js';
import { startStack, type TestStack } from '#libs/testing';
import { readyAgain } from '../journeys/stack-access.js';
import { DeclaringClient } from './declaring-client.js';
import { expectCountedExactlyOnce } from './oracle.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, acceptedBetweenKills, seed, load } = sizeOf('kill-everything');
const START_MS = 180_000;
const ROUND_MS = 300_000;
const SERVICES = ['health-declaration', 'reporting', 'gateway', 'identity', 'postgres'];

describe.each(brokers)('kill -9 of everything in turn, under load, on %s', (broker) => {
  const victims = broker === 'kafka' ? [...SERVICES, 'kafka'] : SERVICES;
  let stack: TestStack;
  let client: DeclaringClient;

  beforeAll(async () => {
    stack = await startStack({ broker });
    client = new DeclaringClient(stack, { seed, ...load });
  }, START_MS);
  afterAll(async () => {
    await client?.stop();
    await stack?.discard();
  }, START_MS);

  it(
    'loses no declaration that was answered, counts none twice, and recovers by itself',
    async () => {
      client.start();
      const order = new Random(seed);
      for (let round = 0; round < rounds; round++) {
        for (const victim of inRandomOrder(victims, order)) {
          await client.untilAccepted(acceptedBetweenKills);
          await killAndAwait(stack, victim);
        }
      }
      await client.untilAccepted(acceptedBetweenKills);
      await client.stop();
      await expectCountedExactlyOnce(stack, client);
    },
    ROUND_MS * rounds,
  );
});

async function killAndAwait(stack: TestStack, part: string): Promise<void> {
  await stack.kill9(part);
  await readyAgain(stack, `the death of ${part}`);
}

function inRandomOrder(parts: readonly string[], random: Random): string[] {
  return parts
    .map((part) => ({ part, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ part }) => part);
}
