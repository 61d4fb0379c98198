import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditHeadSealed, declarationSubmitted, placeRegistered } from '#libs/contracts';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { registerPlace } from '../journeys/declared-people.js';
import { operateWell, readyAgain, sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { DeclaringClient } from './declaring-client.js';
import { supervised } from './instances.js';
import { deleteTopic, groupPositions } from './kafka-operations.js';
import { expectCountedExactlyOnce, Reports } from './oracle.js';
import { keepCopy, putBackCopy } from './restored-database.js';
import { sizeOf } from './sizes.js';

const { rounds, declarations, seed, load } = sizeOf('lost-broker');
const START_MS = 180_000;
const ROUND_MS = 240_000;
const STOPPED_WITHIN_MS = 60_000;
const { topic } = declarationSubmitted;
/** All that this service ever sent; of a topic that it has never sent to nothing is lost. */
const TOPICS = [topic, placeRegistered.topic, auditHeadSealed.topic];
const VIEWS = ['declarations', 'places'];
const CORRECT_EVERY = 5;
/** Which of the two a view meets first depends on how far the broker has come. */
const LOST = /^(topic-identity-changed|log-shorter-than-stored)$/;

describe.each(Array.from({ length: rounds }, (_, round) => round + 1))('a broker that forgets, round %i', (round) => {
  let stack: TestStack;
  let client: DeclaringClient;

  beforeAll(async () => {
    stack = await startStack({ broker: 'kafka' });
    client = new DeclaringClient(stack, { seed: seed + round, ...load, correctEvery: CORRECT_EVERY });
    await registerPlace(new StackClient(stack, 'officer'));
    await client.declareSome(declarations);
    await expectCountedExactlyOnce(stack, client);
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  it(
    'a topic that was deleted and made again stops its view, which says why; republish and resume mend it',
    async () => {
      const before = await figuresOf(stack);
      await deleteTopic(stack, topic);
      await operateWell(stack, 'health-declaration', 'migrate');
      expect(await stopOf(stack, 'declarations')).toMatch(LOST);
      await client.declareSome(declarations);
      expect(await figuresOf(stack)).toEqual(before);
      await operateWell(stack, 'health-declaration', 'republish', topic);
      await operateWell(stack, 'reporting', 'resume', 'declarations');
      await expectCountedExactlyOnce(stack, client);
    },
    ROUND_MS,
  );

  it(
    'a database of reporting that was set back takes up what it lacks, though its group is ahead of it',
    async () => {
      await keepCopy(stack, 'reporting');
      await client.declareSome(declarations);
      await expectCountedExactlyOnce(stack, client);
      await putBackCopy(stack, 'reporting');
      expect(await messagesAhead(stack)).toBeGreaterThan(0);
      await readyAgain(stack, 'the restoring of reporting');
      await client.declareSome(declarations);
      await expectCountedExactlyOnce(stack, client);
    },
    ROUND_MS,
  );

  it(
    'a broker that was wiped stops the views, which say why; republish and resume fill it and them',
    async () => {
      const before = await figuresOf(stack);
      await stack.stop();
      rmSync(join(stack.home, 'kafka'), { recursive: true });
      stack = await startStack({ broker: 'kafka', home: stack.home });
      for (const view of VIEWS) expect(await stopOf(stack, view)).toMatch(LOST);
      expect(await figuresOf(stack)).toEqual(before);
      for (const lost of TOPICS) await operateWell(stack, 'health-declaration', 'republish', lost);
      for (const view of VIEWS) await operateWell(stack, 'reporting', 'resume', view);
      client = client.continuedAt(stack);
      await client.declareSome(declarations);
      await expectCountedExactlyOnce(stack, client);
    },
    ROUND_MS + START_MS,
  );
});

/** Why a view stands still, as the service itself tells operators. */
function stopOf(stack: TestStack, view: string): Promise<string> {
  return eventually(
    async () => {
      const answer = await fetch(`${supervised(stack, 'reporting').url}/metrics`);
      const isStopped = (await answer.text()).includes(`lachan_view_stopped{view="${view}"} 1`);
      const [stop] = await sqlAt<{ reason: string }>(
        stack,
        'reporting',
        'SELECT reason FROM messaging.view_stop WHERE view = $1',
        [view],
      );
      return isStopped ? stop?.reason : undefined;
    },
    { withinMs: STOPPED_WITHIN_MS, until: `a stop of ${view}` },
  );
}

function figuresOf(stack: TestStack): Promise<Readonly<Record<string, number>>> {
  return new Reports(stack).byCommune('declarations');
}

/** By how many messages the positions of the group at the broker are ahead of those in the restored database. */
async function messagesAhead(stack: TestStack): Promise<number> {
  const stored = await sqlAt<{ partition: number; next_offset: string }>(
    stack,
    'reporting',
    `SELECT partition, next_offset FROM messaging.view_offset
     JOIN messaging.view ON name = view AND live_side = side WHERE view = 'declarations' AND topic = $1`,
    [topic],
  );
  const ahead = await groupPositions(stack, 'reporting.declarations', topic);
  return stored.reduce((sum, row) => sum + (ahead.get(row.partition) ?? 0) - Number(row.next_offset), 0);
}
