import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declarationSubmitted } from '#libs/contracts';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { DeclaringClient } from './declaring-client.js';
import { FurtherInstances, metricOf, supervised, whileStopped, type Instance } from './instances.js';
import { expectCountedExactlyOnce, Reports } from './oracle.js';
import { historyOf } from './order-on-the-bus.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, acceptedMeanwhile, seed, load } = sizeOf('paused-beyond-lease');
const START_MS = 480_000;
const ROUND_MS = 240_000;
const CORRECT_EVERY = 3;
const TWICE = ['identity', 'health-declaration', 'reporting'];

describe.each(brokers)('two processes of every service on %s', (broker) => {
  let stack: TestStack;
  let further: FurtherInstances;
  let client: DeclaringClient;
  const pairs = new Map<string, Pair>();
  /** The supervised gateway, and the one that asks the other process of each pair. */
  let gateways: readonly [string, string];

  beforeAll(async () => {
    stack = await startStack({ broker });
    further = new FurtherInstances(stack);
    const startSecond = async (service: string): Promise<void> => {
      const { url, process } = await further.start(service);
      pairs.set(service, [supervised(stack, service), { url, pid: process.pid }]);
    };
    await Promise.all(TWICE.map(startSecond));
    const others = Object.fromEntries([...pairs].map(([service, [, other]]) => [service, other]));
    gateways = [stack.url, (await further.startGateway(others)).url];
    client = new DeclaringClient(stack, { seed, ...load, gateways, correctEvery: CORRECT_EVERY });
    client.start();
  }, START_MS);
  afterAll(async () => {
    await client?.stop();
    await further?.end();
    await stack?.discard();
  }, START_MS);

  /** Clients whose gateway hangs turn to the other one; what hangs already is repeated there. */
  const whileAsleep = async (service: string, sleeper: 0 | 1, meanwhile: (awake: string) => Promise<void>) => {
    const awake = gateways[1 - sleeper]!;
    await whileStopped(pairs.get(service)![sleeper], async () => {
      client.useGateways([awake]);
      await meanwhile(awake);
    });
    client.useGateways(gateways);
    await client.untilAccepted(acceptedMeanwhile);
  };

  it(
    'a relay that sleeps beyond its lease is replaced, and does no harm when it wakes',
    async () => {
      const pair = pairs.get('health-declaration')!;
      for (let round = 0; round < rounds; round++) {
        const relaying = await eventually(() => relayOf(pair));
        await whileAsleep('health-declaration', relaying, async () => {
          await eventually(async () => (await isRelaying(pair[1 - relaying]!)) || undefined, TAKEN_OVER);
          await client.untilAccepted(acceptedMeanwhile);
        });
      }
    },
    ROUND_MS * rounds,
  );

  it(
    'a reader that sleeps beyond its session is replaced, and does no harm when it wakes',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const sleeper = round % 2 === 0 ? 1 : 0;
        await foldsSome(pairs.get('reporting')![sleeper]);
        await whileAsleep('reporting', sleeper, async (awake) => {
          await client.untilAccepted(acceptedMeanwhile);
          await client.stop();
          await countsAll(new Reports(stack, awake), client.accepted.size);
          client.start();
        });
      }
    },
    ROUND_MS * rounds,
  );

  it(
    'all was counted once, and each declaration stands on the bus in the order of its versions',
    async () => {
      await client.stop();
      await expectCountedExactlyOnce(stack, client);
      const { events, disordered } = await historyOf(stack, declarationSubmitted.topic);
      expect(disordered).toEqual([]);
      expect(events).toBeGreaterThan(client.accepted.size);
    },
    ROUND_MS,
  );
});

type Pair = readonly [Instance, Instance];

const TAKEN_OVER = { withinMs: 60_000, everyMs: 200, until: 'another process that has taken over' };

const isRelaying = async (one: Instance): Promise<boolean> => (await metricOf(one, 'lachan_relay_active')) === 1;

async function relayOf(pair: Pair): Promise<0 | 1 | undefined> {
  if (await isRelaying(pair[0])) return 0;
  return (await isRelaying(pair[1])) ? 1 : undefined;
}

/** Waits until this process reads a part of what is declared, so that its sleep will be felt. */
async function foldsSome(reader: Instance): Promise<void> {
  const before = await metricOf(reader, 'lachan_view_folded_total');
  const folded = async (): Promise<true | undefined> =>
    (await metricOf(reader, 'lachan_view_folded_total')) > before || undefined;
  await eventually(folded, { ...TAKEN_OVER, until: 'both processes that read' });
}

/** With no declaration under way: newer ones could stand in for those that the sleeper keeps back. */
async function countsAll(reports: Reports, wanted: number): Promise<void> {
  await eventually(async () => {
    const total = await reports.total('declarations');
    if (total < wanted) throw new Error(`${total} of ${wanted} are counted`);
    return true;
  }, TAKEN_OVER);
}
