import { describe, expect, it } from '@jest/globals';
import { ProducerUnusable } from './broker.port.js';
import { SendTurn } from './send-turn.js';

describe('The turn of a producer', () => {
  it('lets one send after the other, in the order of the calls', async () => {
    const turn = new SendTurn('test');
    const seen: string[] = [];
    const send = (name: string) =>
      turn.run(async () => {
        seen.push(`${name} begins`);
        await new Promise(setImmediate);
        seen.push(`${name} ends`);
      });
    await Promise.all([send('first'), send('second')]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('ends with the first failure, also for those who wait', async () => {
    const turn = new SendTurn('test');
    const cut = turn.run(() => Promise.reject(new Error('cut')));
    const waiting = turn.run(() => Promise.resolve('sent'));
    await expect(cut).rejects.toThrow('cut');
    await expect(waiting).rejects.toBeInstanceOf(ProducerUnusable);
    await turn.idle();
  });
});
