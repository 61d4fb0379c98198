import { describe, expect, it } from '@jest/globals';
import { HashingBusy, HashingSlots } from './hashing-slots.js';

describe('hashing slots', () => {
  it('let two work at once, 64 wait, and refuse the rest at once', async () => {
    const slots = new HashingSlots();
    const gate = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await gate.promise;
      running -= 1;
    };
    const all = Array.from({ length: 100 }, () => slots.run(work).catch((error: unknown) => error));
    gate.resolve();
    const outcomes = await Promise.all(all);
    expect(most).toBe(2);
    expect(outcomes.filter((outcome) => outcome instanceof HashingBusy)).toHaveLength(100 - 66);
  });

  it('are free again after a failure', async () => {
    const slots = new HashingSlots();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    }
    expect(await slots.run(() => Promise.resolve('done'))).toBe('done');
  });
});
