import { describe, expect, it } from '@jest/globals';
import { Readiness, type PartState } from './readiness.js';

describe('Readiness', () => {
  it.each<[string, PartState[], boolean]>([
    ['everything ready', ['ready'], true],
    ['not started', [], false],
    ['a bus that went away later', ['ready', 'degraded'], true],
    ['a bus that was never there', ['degraded'], false],
    ['a lost database', ['ready', 'failed'], false],
    ['a database that came back', ['ready', 'failed', 'ready'], true],
  ])('with %s', async (_, states, ready) => {
    const readiness = new Readiness();
    readiness.expect('part');
    for (const state of states) readiness.set('part', state);
    expect((await readiness.ask()).ready).toBe(ready);
  });

  it('is over once the service stops', async () => {
    const readiness = new Readiness();
    readiness.stop();
    expect((await readiness.ask()).ready).toBe(false);
  });

  it('names what its checks miss', async () => {
    const readiness = new Readiness();
    readiness.addCheck({ notReady: () => Promise.resolve(['identity']) });
    expect(await readiness.ask()).toEqual({ ready: false, parts: { identity: 'not-ready' } });
  });
});
