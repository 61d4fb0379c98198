import { describe, expect, it } from '@jest/globals';
import { neighboursOfDay } from './neighbours-of-day.js';
import { decidePairs } from './pairs.rules.js';

const same = (code: string): string => code;
const isCommune = (code: string): boolean => /^3\d{4}$/.test(code);

describe('who borders whom', () => {
  it('goes both ways; whoever is in no pair of a list is unknown, of a pack without neighbours', () => {
    const listed = neighboursOfDay([['31318', '31321']], { heir: same, complete: [] });
    expect([...(listed.get('31321') ?? [])]).toEqual(['31318']);
    expect(listed.get('31324')).toBeUndefined();
    const packed = neighboursOfDay([['31318', '31321']], { heir: same, complete: ['31318', '31321', '31324'] });
    expect([...(packed.get('31318') ?? [])]).toEqual(['31321']);
    expect(packed.get('31324')).toEqual(new Set());
  });

  it('goes over to the unit that one was merged into', () => {
    const heir = (code: string): string | undefined => (code === '31321' ? '31318' : code);
    const pairs = [
      ['31318', '31321'],
      ['31321', '31324'],
    ] as const;
    const merged = neighboursOfDay(pairs, { heir, complete: [] });
    expect([...merged]).toEqual([
      ['31318', new Set(['31324'])],
      ['31324', new Set(['31318'])],
    ]);
  });
});

describe('a list of pairs', () => {
  it('is taken with the lesser code first, each pair once', () => {
    const pairs = [
      ['31321', '31318'],
      ['31318', '31321'],
      ['31318', '31324'],
    ];
    const value = [
      ['31318', '31321'],
      ['31318', '31324'],
    ];
    expect(decidePairs(pairs, isCommune)).toEqual({ ok: true, value });
  });

  it.each([
    [['31318'], 'pairs[0]', 'pair-malformed'],
    [['31318', 31_321], 'pairs[0]', 'pair-malformed'],
    ['31318', 'pairs[0]', 'pair-malformed'],
    [['31318', '31318'], 'pairs[0]', 'neighbour-of-itself'],
    [['31318', '930'], 'pairs[0][1]', 'commune-not-found'],
  ])('is refused with %j', (pair, path, code) => {
    expect(decidePairs([pair], isCommune)).toEqual({ ok: false, faults: [{ path, code }] });
  });
});
