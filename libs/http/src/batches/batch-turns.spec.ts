import { describe, expect, it } from '@jest/globals';
import { QueueFull } from '#libs/database';
import { setImmediate as everythingReady } from 'node:timers/promises';
import { BatchTurns } from './batch-turns.js';

const LIMITS = { name: 'batches', atOnce: 2, waiting: 3, waitMs: 10_000 };

describe('turns of batches', () => {
  let now = 0;
  const turns = () => new BatchTurns(LIMITS, () => now);

  /** Sends batches, each of which ends when `end` is called for it. */
  function batches(at: BatchTurns, count: number) {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const outcomes = Array.from({ length: count }, (_, index) =>
      at.run(async () => {
        begun.push(index);
        await new Promise<void>((resolve) => (ends[index] = resolve));
        return index;
      }),
    );
    const settled = Promise.allSettled(outcomes);
    const end = async (index: number): Promise<void> => {
      await everythingReady();
      ends[index]?.();
      await outcomes[index];
      await everythingReady();
    };
    return { begun, settled, end };
  }

  it('are taken in the order of arrival, so many at once; who finds too many waiting is asked to come again', async () => {
    const { begun, settled, end } = batches(turns(), 7);
    await everythingReady();
    expect(begun).toEqual([0, 1]);
    for (const index of [1, 0, 2, 3, 4]) await end(index);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    const [, , , , , sixth, seventh] = await settled;
    for (const refused of [sixth, seventh]) expect(refused).toMatchObject({ reason: expect.any(QueueFull) });
  });

  it('that come too late are not worked on, and the next in time is', async () => {
    const at = turns();
    const early = batches(at, 4);
    now += LIMITS.waitMs + 1;
    const late = batches(at, 1);
    await early.end(0);
    await early.end(1);
    expect(early.begun).toEqual([0, 1]);
    expect(late.begun).toEqual([0]);
    expect((await early.settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await late.end(0);
  });

  it('come free again after a batch that failed', async () => {
    const at = turns();
    const failing = () => at.run(() => Promise.reject(new Error('cut')));
    for (let time = 0; time < LIMITS.atOnce + 1; time += 1) await expect(failing()).rejects.toThrow('cut');
    await expect(at.run(() => Promise.resolve('taken'))).resolves.toBe('taken');
  });
});
