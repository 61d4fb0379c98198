import { describe, expect, it } from '@jest/globals';
import { distanceM } from './distance.js';

describe('distance on the ellipsoid', () => {
  it.each([
    // Meridian quadrant and equatorial degree of WGS 84.
    ['a quarter of a meridian', [0, 0], [0, 90], 10_001_965.729],
    ['a degree of the equator', [105, 0], [106, 0], 111_319.491],
    // C. F. F. Karney, Algorithms for geodesics (2013): table 4, nearly antipodal points.
    ['almost half round the earth', [0, -30], [179.8, 29.9], 19_989_832.828],
    ['no way', [105.5, 9.75], [105.5, 9.75], 0],
  ] as const)('of %s', (_, one, other, metres) => {
    expect(distanceM(one, other)).toBeCloseTo(metres, 2);
    expect(distanceM(other, one)).toBeCloseTo(metres, 2);
  });

  it('is no number from no position', () => {
    expect(distanceM([NaN, 9], [105, 9])).toBeNaN();
  });
});
