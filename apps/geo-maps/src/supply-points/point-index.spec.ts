import { describe, expect, it } from '@jest/globals';
import { PointIndex, type HeldPoint } from './point-index.js';
import { NOTHING_SAID } from './point-statements.rules.js';
import { NOTHING_KNOWN, type SupplyPoint } from './supply-point.js';

const point = (id: string, change: Partial<SupplyPoint> = {}): HeldPoint => ({
  ...{ json: '{', nameKey: id },
  point: {
    ...NOTHING_KNOWN,
    ...{ id, version: 1, facts: 1, name: id, kind: 'market', communeCode: '31321', located: 'given' },
    ...{ latitude: 9.78, longitude: 105.46, registeredAt: new Date(0), closedAt: null, closingReason: null },
    ...{ said: NOTHING_SAID, saidOfGoods: {} },
    ...change,
  },
});
const all = (): boolean => true;
const near = (index: PointIndex, radiusM = 1_000, limit = 10, after?: readonly [number, string]): string[] =>
  index.near({ at: [105.46, 9.78], radiusM, limit, after }, all).map(({ held }) => held.point.id);

describe('points in memory', () => {
  it('at one spot come in the order of their ids, and go on behind any of them', () => {
    const index = new PointIndex();
    for (const id of ['d', 'b', 'a', 'c']) index.put(point(id));
    index.put(point('0', { latitude: 9.781 }));
    expect(near(index)).toEqual(['a', 'b', 'c', 'd', '0']);
    expect(near(index, 1_000, 2)).toEqual(['a', 'b']);
    expect(near(index, 1_000, 2, [0, 'b'])).toEqual(['c', 'd']);
    expect(near(index, 1_000, 2, [0, 'd'])).toEqual(['0']);
  });

  it('are found where they moved to, and nowhere once they are gone', () => {
    const index = new PointIndex();
    index.put(point('a'));
    expect([near(index), index.ofCommune('31321', '', 9, all).length]).toEqual([['a'], 1]);
    index.put(point('a', { latitude: 9.9, communeCode: '31324' }));
    expect([near(index), index.ofCommune('31321', '', 9, all).length]).toEqual([[], 0]);
    index.put(point('a'));
    expect(near(index)).toEqual(['a']);
    index.put(point('a', { closedAt: new Date(0), closingReason: 'moved' }));
    expect([near(index), index.size, index.find('a')]).toEqual([[], 0, undefined]);
  });

  it('of several kinds, or of a commune, come in one order of distance', () => {
    const index = new PointIndex();
    index.put(point('a', { latitude: 9.783 }));
    index.put(point('b', { kind: 'pharmacy', latitude: 9.782, communeCode: '31324' }));
    index.put(point('c', { latitude: 9.781 }));
    index.put(point('d', { kind: 'food-shop' }));
    const asked = { at: [105.46, 9.78], radiusM: 1_000, limit: 2 } as const;
    const ids = (change: object): string[] => index.near({ ...asked, ...change }, all).map(({ held }) => held.point.id);
    expect(ids({ kinds: ['market', 'pharmacy'] })).toEqual(['c', 'b']);
    expect(ids({ kinds: ['pharmacy'] })).toEqual(['b']);
    expect(ids({ communeCode: '31321', radiusM: 200 })).toEqual(['d', 'c']);
    index.put(point('d', { kind: 'pharmacy' }));
    expect(ids({ kinds: ['pharmacy'] })).toEqual(['d', 'b']);
  });

  it('without a position are in their commune and near nobody', () => {
    const index = new PointIndex();
    for (const id of ['c', 'a', 'b']) index.put(point(id, { latitude: null, longitude: null, located: null }));
    expect(near(index, 50_000)).toEqual([]);
    expect(index.ofCommune('31321', 'a', 1, all).map(({ point: { id } }) => id)).toEqual(['b']);
    expect(index.ofCommune('31324', '', 9, all)).toEqual([]);
  });

  it('say what was said of them at once', () => {
    const index = new PointIndex();
    index.put(point('a'));
    near(index);
    index.put(point('a', { name: 'b' }));
    expect(index.near({ at: [105.46, 9.78], radiusM: 1_000, limit: 1 }, all)[0]?.held.point.name).toBe('b');
  });
});
