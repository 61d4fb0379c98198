import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, storiesOf } from '../../test/garden.js';
import { foldBatch, type FoldOutcome, type RememberedInbox } from './fold-batch.js';
import { readMessage, type ReadMessage } from './read-message.js';
import { TopicIdentities } from './topic-identities.js';
import { registerViews } from './view.store.js';

/** What may happen to a reader. Numbers are fractions of what there is. */
type Step =
  | { readonly do: 'deliver'; readonly from: number; readonly length: number; readonly member: 0 | 1 }
  | { readonly do: 'deliver-and-lose'; readonly from: number; readonly length: number; readonly member: 0 | 1 }
  | { readonly do: 'restart'; readonly member: 0 | 1 }
  | { readonly do: 'refill' };

const member = fc.constantFrom(0 as const, 1 as const);
const part = { from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 8 }), member };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('deliver' as const), ...part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver-and-lose' as const), ...part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), member }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refill' as const) }) },
);
/** Trees of the events in the log, in order; a repetition stands for one that was sent twice. */
const history = fc.array(fc.record({ tree: fc.constantFrom('oak', 'ash'), repeats: fc.nat({ max: 30 }) }), {
  minLength: 1,
  maxLength: 25,
});

class RolledBack extends Error {}

describe('foldBatch under random histories', () => {
  let bench: BusBench;
  let world = 0;

  beforeAll(async () => {
    bench = await BusBench.open('embedded');
    await registerViews(bench.database, ['leaves']);
  });
  afterAll(() => bench.close());

  it('ends where a naive reader of the distinct events ends', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(step, { maxLength: 25 }), async (events, steps) => {
        const reader = await aReader(events, (world += 1));
        for (const each of steps) await reader.take(each);
        await reader.readToTheEnd();
        expect(await reader.stories()).toEqual(reader.naiveStories());
        const leaves = await leavesOf(bench.database, 'a');
        expect(leaves.filter(({ times }) => times !== 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  /** Each world is a partition of its own, with trees of its own. */
  async function aReader(events: readonly { tree: string; repeats: number }[], partition: number) {
    const view = bench.server().viewNamed('leaves');
    const identities = new TopicIdentities(bench.broker);
    const identity = await identities.of(bench.topic);
    const around = { view, side: 'live' as const, seal: bench.seal, identities };
    const log = await makeLog(events, partition);
    const remembered: (RememberedInbox | undefined)[] = [undefined, undefined];

    async function deliver(first: number, length: number, by: 0 | 1, loses: boolean): Promise<FoldOutcome | undefined> {
      const messages = log.slice(first, first + length);
      const highWatermark = BigInt(log.length);
      const batch = { topic: bench.topic, partition, identity, highWatermark, messages };
      try {
        const outcome = await bench.database.transaction(async (tx) => {
          const folded = await foldBatch(tx, around, batch, remembered[by]);
          if (loses) throw new RolledBack();
          return folded;
        });
        if (outcome.then === 'folded') remembered[by] = outcome.remember;
        return outcome;
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
        return undefined;
      }
    }

    return {
      async take(each: Step): Promise<void> {
        if (each.do === 'restart') remembered[each.member] = undefined;
        else if (each.do === 'refill') {
          await bench.database.query(
            'update messaging.view_offset set next_offset = 0, revision = revision + 1 where partition = $1',
            [partition],
          );
        } else {
          const first = Math.floor(each.from * (log.length - 1));
          await deliver(first, each.length, each.member, each.do === 'deliver-and-lose');
        }
      },
      async readToTheEnd(): Promise<void> {
        for (let at = 0; at < log.length;) {
          const outcome = await deliver(at, 4, 0, false);
          at = outcome?.then === 'seek' ? Number(outcome.offset) : at + 4;
        }
      },
      async stories(): Promise<Record<string, number[]>> {
        const all = Object.entries(await storiesOf(bench.database, 'a'));
        return Object.fromEntries(all.filter(([tree]) => tree.endsWith(`-${partition}`)));
      },
      naiveStories(): Record<string, number[]> {
        const stories: Record<string, number[]> = {};
        for (const { tree } of events) {
          const versions = (stories[`${tree}-${partition}`] ??= []);
          versions.push(versions.length + 1);
        }
        return stories;
      },
    };
  }

  async function makeLog(events: readonly { tree: string; repeats: number }[], partition: number) {
    const versions = new Map<string, number>();
    const distinct = events.map(({ tree }, at) => {
      versions.set(tree, (versions.get(tree) ?? 0) + 1);
      return eventOf(`${tree}-${partition}`, versions.get(tree)!, at + 1);
    });
    // A relay repeats only what it has sent already: earlier events, behind later ones.
    const sent = events.flatMap(({ repeats }, at) => [distinct[at]!, ...(repeats <= at ? [distinct[repeats]!] : [])]);
    const view = bench.server().viewNamed('leaves');
    const log: ReadMessage[] = [];
    for (const [at, value] of sent.entries()) {
      log.push(await readMessage(view, bench.topic, { offset: BigInt(at), key: null, value }));
    }
    return log;
  }

  function eventOf(subject: string, version: number, position: number): Buffer {
    const envelope = {
      specversion: '1.0',
      id: randomUUID(),
      source: '/lachan/garden',
      type: bench.leafFell.type,
      subject,
    };
    const rest = { time: '2021-08-11T00:00:00.000Z', datacontenttype: 'application/json', epoch: 1, position, version };
    return Buffer.from(JSON.stringify({ ...envelope, ...rest, data: { colour: 'red' } }));
  }
});
