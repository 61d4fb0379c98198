import { describe, expect, it } from '@jest/globals';
import { runOnThread, ThreadExhausted } from './run-on-thread.js';

const TRIAL = new URL('./trial-thread.fixture.js', import.meta.url);
const ENOUGH = { memoryMb: 64, withinMs: 20_000 };

describe('a module on a thread of its own', () => {
  it('answers what it makes of its data, with libraries of ours, while this thread goes on', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const answer = await runOnThread(TRIAL, { data: { kind: 'busy', ms: 200 }, ...ENOUGH });
    clearInterval(timer);
    expect(answer).toEqual({ days: ['2021-08-11', '2021-08-12'] });
    expect(turns).toBeGreaterThan(5);
  });

  it('takes buffers over', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const task = { data: { kind: 'sum', bytes }, transfer: [bytes.buffer], ...ENOUGH };
    expect(await runOnThread(TRIAL, task)).toBe(6);
    expect(bytes.length).toBe(0);
  });

  it('throws what it throws', async () => {
    await expect(runOnThread(TRIAL, { data: { kind: 'throw' }, ...ENOUGH })).rejects.toThrow('as told');
  });

  it.each([
    ['time', { kind: 'endless' }, { memoryMb: 64, withinMs: 1_500 }],
    ['memory', { kind: 'greedy' }, { memoryMb: 32, withinMs: 50_000 }],
  ])('is ended when it needs more %s than it may', async (what, data, limits) => {
    const error = await runOnThread(TRIAL, { data, ...limits }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ThreadExhausted);
    expect((error as Error).message).toBe(what);
  });
});
