import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startStack, type ServiceProcess, type TestStack } from '#libs/testing';
import { readyAgain, sqlAt } from '../journeys/stack-access.js';
import { DeclaringClient } from './declaring-client.js';
import { FurtherInstances, metricOf, supervised, whileStopped } from './instances.js';
import { expectCountedExactlyOnce } from './oracle.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, declarations, seed, load } = sizeOf('killed-between');
const START_MS = 180_000;
const ROUND_MS = 120_000;
const PAUSED_WITHIN_MS = 60_000;
const HEALTH_DECLARATION = 'health-declaration';
const PLACES_OF_ROUNDS = Array.from({ length: rounds }, (_, round) => round + 1);

describe.each(brokers)('a kill -9 on %s', (broker) => {
  let stack: TestStack;
  let further: FurtherInstances;
  let client: DeclaringClient;
  let gateway: ServiceProcess;

  beforeAll(async () => {
    stack = await startStack({ broker });
    further = new FurtherInstances(stack);
    client = new DeclaringClient(stack, { seed, ...load });
  }, START_MS);
  afterEach(async () => {
    await client?.stop();
    await further?.end();
  });
  afterAll(() => stack?.discard(), START_MS);

  const startPausing = (service: string, point: string, env = {}): Promise<ServiceProcess> =>
    further.start(service, { FAULT_PAUSE_AT: point, ...env });

  describe.each(PLACES_OF_ROUNDS)('in round %i', () => {
    it(
      'between commit and answer: the repeated request is answered with what was committed',
      async () => {
        const dying = await startPausing(HEALTH_DECLARATION, 'after-commit-before-answer', { WORK: 'false' });
        gateway = await further.startGateway({ [HEALTH_DECLARATION]: dying });
        client.useGateways([gateway.url, stack.url]);
        client.start();
        await pausedAt(dying, 'after-commit-before-answer');
        await dying.process.kill9();
        await client.untilAccepted(declarations);
        await client.stop();
        await expectCountedExactlyOnce(stack, client);
      },
      ROUND_MS,
    );

    it(
      'between commit and send: what lies in the outbox is sent by the next process',
      async () => {
        const dying = await further.start(HEALTH_DECLARATION, { WORK: 'false' });
        gateway = await further.startGateway({ [HEALTH_DECLARATION]: dying });
        client.useGateways([gateway.url]);
        process.kill(stack.pidOf(HEALTH_DECLARATION), 'SIGSTOP');
        await client.declareSome(declarations);
        const unsent = await sqlAt<{ n: string }>(
          stack,
          'health_declaration',
          'SELECT count(*) n FROM messaging.outbox',
        );
        expect(Number(unsent[0]?.n)).toBeGreaterThanOrEqual(declarations);
        await dying.process.kill9();
        await stack.kill9(HEALTH_DECLARATION);
        await readyAgain(stack, 'the death of both');
        await expectCountedExactlyOnce(stack, client);
      },
      ROUND_MS,
    );

    it(
      'between send and delete: what is sent twice is counted once',
      async () => {
        const dropped = await metricOf(supervised(stack, 'reporting'), DUPLICATES);
        const dying = await startPausing(HEALTH_DECLARATION, 'relay-after-send-before-delete');
        gateway = await further.startGateway({ [HEALTH_DECLARATION]: dying });
        client.useGateways([gateway.url]);
        await whileStopped(supervised(stack, HEALTH_DECLARATION), async () => {
          await client.declareSome(declarations);
          await pausedAt(dying, 'relay-after-send-before-delete');
          await dying.process.kill9();
        });
        await expectCountedExactlyOnce(stack, client);
        expect(await metricOf(supervised(stack, 'reporting'), DUPLICATES)).toBeGreaterThan(dropped);
      },
      ROUND_MS,
    );

    it(
      'between the commit of a view and that of its offset: the stored offset wins',
      async () => {
        const dying = await startPausing('reporting', 'view-after-commit-before-offset');
        client.useGateways([stack.url]);
        client.start();
        await pausedAt(dying, 'view-after-commit-before-offset');
        await dying.process.kill9();
        await client.stop();
        await expectCountedExactlyOnce(stack, client);
      },
      ROUND_MS,
    );
  });
});

const DUPLICATES = 'lachan_view_duplicates_total';

function pausedAt(instance: ServiceProcess, point: string): Promise<true> {
  return eventually(() => instance.process.output.includes(`paused at ${point}`) || undefined, {
    withinMs: PAUSED_WITHIN_MS,
    until: `a process that has come to ${point}`,
  });
}
