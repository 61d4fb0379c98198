import { describe, expect, it } from '@jest/globals';
import { memoryStore } from './memory-store.js';
import { PassageQueue, type Waiting } from './passage-queue.js';
import { Sealing } from './sealing.js';

const waiting = (passageId: string): Waiting => ({
  kind: 'decision',
  passageId,
  decision: 'approved',
  idempotencyKey: `key-of-${passageId}`,
  officerId: 'officer-1',
  at: '2021-08-11T05:00:00.000Z',
});

function queueOn(kept = new Map<string, unknown>()): PassageQueue {
  const store = memoryStore(kept);
  return new PassageQueue(store, new Sealing(store));
}

async function add(queue: PassageQueue, item: Waiting): Promise<string> {
  const { sequence } = await queue.nextNumber();
  return queue.add(sequence, item);
}

describe('what waits on a device', () => {
  it('is kept in its order, over a restart', async () => {
    const kept = new Map<string, unknown>();
    const queue = queueOn(kept);
    for (const id of ['one', 'two', 'three']) await add(queue, waiting(id));
    const items = await queueOn(kept).items();
    expect(items.map(({ item }) => item)).toEqual(['one', 'two', 'three'].map(waiting));
  });

  it('is sealed: nothing of it stands on the disk in the open', async () => {
    const kept = new Map<string, unknown>();
    await add(queueOn(kept), waiting('NGUYEN THU AN'));
    const [, item] = [...kept].find(([key]) => key.startsWith('item-')) ?? [];
    const { sealed } = item as { sealed: { bytes: ArrayBuffer } };
    expect(Buffer.from(sealed.bytes).toString('latin1')).not.toContain('NGUYEN');
    const { extractable } = kept.get('key') as CryptoKey;
    expect(extractable).toBe(false);
  });

  it('opens under its own number only, and does not count as sent where it does not open', async () => {
    const kept = new Map<string, unknown>();
    const queue = queueOn(kept);
    const key = await add(queue, waiting('one'));
    kept.set('item-0000000009', kept.get(key));
    kept.delete(key);
    expect(await queue.items()).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 1, refused: 0 });
  });

  it('has one device id, and numbers that are never given twice', async () => {
    const kept = new Map<string, unknown>();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => queueOn(kept).nextNumber()));
    expect(new Set(numbers.map(({ deviceId }) => deviceId)).size).toBe(1);
    expect(new Set(numbers.map(({ sequence }) => sequence)).size).toBe(20);
  });

  it('tells of refused items until they are taken out, and tells listeners of every change', async () => {
    const queue = queueOn();
    let changes = 0;
    const stop = queue.subscribe(() => (changes += 1));
    const key = await add(queue, waiting('one'));
    await queue.refuse(key, 'The passage was too long ago to be taken.');
    expect(await queue.counts()).toEqual({ waiting: 0, refused: 1 });
    expect(await queue.items()).toMatchObject([{ refusal: 'The passage was too long ago to be taken.' }]);
    stop();
    await queue.remove(key);
    expect(await queue.counts()).toEqual({ waiting: 0, refused: 0 });
    expect(changes).toBe(2);
  });
});
