/** Patterns that say the same as colours do; the platform's styles name them. `plain` has none. */
export const PATTERNS = ['plain', 'dots', 'stripes', 'crosses', 'waves', 'bricks', 'dashes', 'hatched'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Pixels of a side; what is drawn runs on without a seam. */
export const PATTERN_SIDE = 16;

const INKED: Readonly<Record<Pattern, (x: number, y: number) => boolean>> = {
  plain: () => false,
  dots: (x, y) => Math.hypot((x % 8) - 3.5, (y % 8) - 3.5) < 1.8,
  stripes: (x, y) => (x + y) % 8 < 2,
  crosses: (x, y) => (x + y) % 8 < 2 || (x - y + PATTERN_SIDE) % 8 < 2,
  waves: (x, y) => Math.abs((y % 8) - 3.5 - 2 * Math.sin((2 * Math.PI * x) / PATTERN_SIDE)) < 1,
  bricks: (x, y) => y % 8 < 2 || (x + (y < 8 ? 0 : 8)) % PATTERN_SIDE < 2,
  dashes: (x, y) => y % 8 < 2 && (x + (y < 8 ? 0 : 8)) % PATTERN_SIDE < 9,
  hatched: (x, y) => (x - y + PATTERN_SIDE) % PATTERN_SIDE < 3,
};

/** Whether a pixel of the square is drawn. */
export const isInked = (pattern: Pattern, x: number, y: number): boolean => INKED[pattern](x, y);

export const patternNamed = (name: string): Pattern | undefined => PATTERNS.find((pattern) => pattern === name);

/** Through which the colour is still seen. */
const OPACITY = 190;

/**
 * The pixels of a pattern as red, green, blue, opacity: dark, with light ones beside them, so that it is seen on a light
 * ground and on a dark one. Clear where nothing is drawn.
 */
export function patternPixels(pattern: Pattern): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(PATTERN_SIDE * PATTERN_SIDE * 4);
  for (let y = 0; y < PATTERN_SIDE; y += 1)
    for (let x = 0; x < PATTERN_SIDE; x += 1) {
      const isBeside = isInked(pattern, before(x), y) || isInked(pattern, x, before(y));
      const shade = isInked(pattern, x, y) ? 0 : isBeside ? 255 : undefined;
      if (shade !== undefined) pixels.set([shade, shade, shade, OPACITY], 4 * (y * PATTERN_SIDE + x));
    }
  return pixels;
}

const before = (at: number): number => (at + PATTERN_SIDE - 1) % PATTERN_SIDE;
