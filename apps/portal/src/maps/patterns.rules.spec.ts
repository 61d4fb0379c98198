import { describe, expect, it } from '@jest/globals';
import { isInked, PATTERN_SIDE, patternPixels, PATTERNS, type Pattern } from './patterns.rules';

const side = Array.from({ length: PATTERN_SIDE }, (_, index) => index);
const inked = (pattern: Pattern): string => side.flatMap((y) => side.map((x) => +isInked(pattern, x, y))).join('');
const share = (pattern: Pattern): number => [...inked(pattern)].filter((pixel) => pixel === '1').length / 256;

describe('the patterns', () => {
  it('differ from each other in an eighth of their pixels or more', () => {
    const shown = PATTERNS.map((pattern) => [...inked(pattern)]);
    for (const [index, one] of shown.entries())
      for (const other of shown.slice(index + 1))
        expect(one.filter((pixel, at) => pixel !== other[at]).length).toBeGreaterThanOrEqual(256 / 8);
  });

  it.each(PATTERNS.filter((pattern) => pattern !== 'plain'))('%s leaves the colour to be seen', (pattern) => {
    expect(share(pattern)).toBeGreaterThan(0.08);
    expect(share(pattern)).toBeLessThan(0.5);
  });

  it('has none where it is plain', () => {
    expect(share('plain')).toBe(0);
    expect(patternPixels('plain').some((value) => value > 0)).toBe(false);
  });

  it.each(PATTERNS.filter((pattern) => pattern !== 'plain'))('%s has dark and light in it', (pattern) => {
    const pixels = patternPixels(pattern);
    const shades = side.flatMap((y) => side.map((x) => pixels.slice(4 * (y * PATTERN_SIDE + x)).at(0)));
    const drawn = shades.filter((_, at) => (pixels[4 * at + 3] ?? 0) > 0);
    expect(new Set(drawn)).toEqual(new Set([0, 255]));
  });
});
