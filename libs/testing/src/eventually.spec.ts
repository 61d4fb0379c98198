import { describe, expect, it } from '@jest/globals';
import { eventually, eventuallyHolds } from './eventually.js';

describe('eventually', () => {
  it('answers what the probe found at last', async () => {
    let looks = 0;
    const found = await eventually(() => (++looks < 3 ? undefined : `look ${looks}`), { everyMs: 1 });
    expect(found).toBe('look 3');
  });

  it('takes a false value for an answer', async () => {
    expect(await eventually(() => 0)).toBe(0);
    expect(await eventually(() => Promise.resolve(false))).toBe(false);
    expect(await eventually(() => null)).toBeNull();
  });

  it('says what was missing, in the words of the probe', async () => {
    const waiting = eventually(() => Promise.reject(new Error('2 of 3 rows had arrived')), {
      withinMs: 5,
      everyMs: 1,
      until: 'a full table',
    });
    await expect(waiting).rejects.toThrow('Within 5 ms there was not a full table. Last seen: 2 of 3 rows had arrived');
  });

  it('looks once even when there is no time', async () => {
    expect(await eventually(() => 'there', { withinMs: 0 })).toBe('there');
  });
});

describe('eventuallyHolds', () => {
  it('makes an assertion until it holds', async () => {
    let looks = 0;
    await eventuallyHolds(() => expect(++looks).toBe(3), { everyMs: 1 });
    expect(looks).toBe(3);
  });

  it('fails with what the assertion said last', async () => {
    const waiting = eventuallyHolds(() => Promise.reject(new Error('2 of 3 rows')), { withinMs: 5, everyMs: 1 });
    await expect(waiting).rejects.toThrow('2 of 3 rows');
  });
});
