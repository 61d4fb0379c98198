import { describe, expect, it } from '@jest/globals';
import { play } from './play.js';

interface Step {
  readonly name: string;
  readonly at: Date;
  readonly subjects?: readonly string[];
}

const step = (name: string, ms: number, subjects?: string[]): Step => ({
  ...{ name, at: new Date(ms) },
  ...(subjects && { subjects }),
});

describe('the player', () => {
  it('does what concerns one subject in its order, however long each takes', async () => {
    const done: string[] = [];
    let finishFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (finishFirst = resolve));
    const played = play([step('swab', 1, ['a']), step('result', 2, ['a', 'b']), step('other', 3, ['c'])], {
      ...{ now: () => 10, isHeldBack: () => false, performed: () => undefined },
      perform: async ({ name }) => {
        if (name === 'swab') await first;
        done.push(name);
        if (name === 'other') finishFirst();
      },
    });
    await played;
    expect(done).toEqual(['other', 'swab', 'result']);
  });

  it('is never early, and holds back what is too near to midnight', async () => {
    let now = 0;
    const done: number[] = [];
    await play([step('one', 50), step('two', 60)], {
      now: () => (now += 5),
      isHeldBack: ({ name }) => name === 'two' && now < 100,
      perform: () => Promise.resolve(void done.push(now)),
      performed: () => undefined,
    });
    expect(done[0]).toBeGreaterThanOrEqual(50);
    expect(done[1]).toBeGreaterThanOrEqual(100);
  });
});
