import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DIRECTIONS, directionOf, stopInDirection, type WalkStop } from './walk-areas.rules';

const at = (code: string, longitude: number, latitude: number): WalkStop => ({ code, longitude, latitude });

/** A cross with a point in its middle, and one that lies far and straight to the right. */
const cross = [
  at('middle', 0, 0),
  at('north', 0, 1),
  at('south', 0, -1),
  at('west', -1, 0),
  at('east', 1, 0),
  at('far-east', 3, 0),
];

const register = JSON.parse(
  readFileSync(new URL('../../../../reference-data/admin-units.json', import.meta.url), 'utf8'),
) as { readonly units: readonly { code: string; level: string; latitude?: number; longitude?: number }[] };
const communes = register.units.flatMap(({ code, level, latitude, longitude }) =>
  level === 'commune' && latitude !== undefined && longitude !== undefined ? [at(code, longitude, latitude)] : [],
);

describe('the arrow keys', () => {
  it.each([
    ['ArrowUp', 'middle', 'north'],
    ['ArrowDown', 'middle', 'south'],
    ['ArrowLeft', 'middle', 'west'],
    ['ArrowRight', 'middle', 'east'],
    ['ArrowRight', 'east', 'far-east'],
    ['ArrowUp', 'north', undefined],
  ])('%s leads from %s to %s', (key, from, to) => {
    const direction = directionOf(key);
    if (direction === undefined) throw new Error(`${key} is no arrow`);
    expect(stopInDirection(cross, from, direction)).toBe(to);
  });

  it('begin in the middle, also from an area that is not on the map', () => {
    const even = cross.slice(0, 5);
    expect(stopInDirection(even, undefined, 'left')).toBe('middle');
    expect(stopInDirection(even, 'elsewhere', 'up')).toBe('middle');
    expect(stopInDirection([], undefined, 'up')).toBeUndefined();
  });

  it('are no other keys', () => {
    expect(directionOf('Enter')).toBeUndefined();
  });

  it('lead to every commune of the province from the first one', () => {
    const reached = new Set<string>();
    const open = [stopInDirection(communes, undefined, 'up') ?? ''];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      for (const direction of DIRECTIONS) open.push(stopInDirection(communes, next, direction) ?? next);
    }
    expect(communes.length).toBeGreaterThan(70);
    expect([...reached].sort()).toEqual(communes.map(({ code }) => code).sort());
  });
});
