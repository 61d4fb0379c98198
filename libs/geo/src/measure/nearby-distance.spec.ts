import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM } from './distance.js';
import { nearbyDistanceM } from './nearby-distance.js';

describe('the distance of what is near', () => {
  it('is that on the ellipsoid to half a metre, in Vietnam and up to a hundred kilometres', () => {
    const degrees = fc.tuple(
      fc.double({ min: 102, max: 118, noNaN: true }),
      fc.double({ min: 8, max: 24, noNaN: true }),
      fc.double({ min: -0.6, max: 0.6, noNaN: true }),
      fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    );
    fc.assert(
      fc.property(degrees, ([longitude, latitude, east, north]) => {
        const [one, other] = [[longitude, latitude] as const, [longitude + east, latitude + north] as const];
        expect(Math.abs(nearbyDistanceM(one, other) - distanceM(one, other))).toBeLessThan(0.5);
      }),
    );
  });

  it('is nothing to oneself, and no number where a coordinate is none', () => {
    expect(nearbyDistanceM([105.47, 9.78], [105.47, 9.78])).toBe(0);
    expect(nearbyDistanceM([NaN, 9.78], [105.47, 9.78])).toBeNaN();
  });
});
