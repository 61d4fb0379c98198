import { describe, expect, it } from '@jest/globals';
import { clusterLookOf, isClusterLayer } from './clusters';

describe('the picture of a cluster', () => {
  it('has as many points as its states together, and a part of the ring for each state that there is', () => {
    expect(clusterLookOf('cluster:2/4/0/2')).toEqual({
      count: 8,
      ring: [
        { state: 'unknown', from: 0, to: 0.25 },
        { state: 'open', from: 0.25, to: 0.75 },
        { state: 'disputed', from: 0.75, to: 1 },
      ],
    });
  });

  it.each(['cluster:', 'cluster:1/2/3', 'cluster:0/0/0/0', 'cluster:1/x/0/0', 'cluster:-1/2/0/0', 'name:An'])(
    'is none: %s',
    (name) => {
      expect(clusterLookOf(name)).toBeUndefined();
    },
  );
});

it('a layer of clusters is told by its filter', () => {
  const circle = { id: 'shops', type: 'circle', source: 'shops' } as const;
  expect(isClusterLayer({ ...circle, filter: ['has', 'cluster'] })).toBe(true);
  expect(isClusterLayer({ ...circle, filter: ['!', ['has', 'cluster']] })).toBe(false);
  expect(isClusterLayer(circle)).toBe(false);
});
