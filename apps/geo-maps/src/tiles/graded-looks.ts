import type { AreaLayer } from '../layers/layer-titles.js';

/** A layer whose areas are shaded by a number of theirs. */
export type GradedLayer = Extract<AreaLayer, 'cases' | 'coverage'>;

/** The number that shades an area. */
export const GRADED_PROPERTY: Readonly<Record<GradedLayer, string>> = {
  cases: 'per100000',
  coverage: 'percent',
};

/** From little to much, in one hue: the brightness alone tells them apart. */
export const SHADES = ['#fff7ec', '#fdd49e', '#fc8d59', '#b30000', '#4a0000'] as const;

/** One break between two shades, so that there are never more shades than colours. */
export const BREAKS_MAX = SHADES.length - 1;

/** The numbers at which the next shade begins, rising; such as the bands of 4800/QĐ-BYT in force. */
export type Breaks = Readonly<Record<GradedLayer, readonly number[]>>;

/** @throws RangeError for breaks that do not rise or are too many */
export function checkedBreaks(breaks: readonly number[]): readonly number[] {
  const rising = breaks.every((at, index) => Number.isFinite(at) && at > (breaks[index - 1] ?? -Infinity));
  if (!rising || breaks.length < 1 || breaks.length > BREAKS_MAX)
    throw new RangeError(`Breaks of shades must be 1 to ${BREAKS_MAX} rising numbers: ${breaks.join(', ')}`);
  return breaks;
}
