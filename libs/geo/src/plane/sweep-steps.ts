import type { PlanePath } from './plane.js';

/**
 * How many steps a sweep from south to north would take: for every edge the heights of corners that it passes. Some
 * shapes of few corners, such as combs, would keep a sweep busy for hours.
 */
export function sweepSteps(paths: readonly PlanePath[]): number {
  const heights = Float64Array.from(new Set(paths.flatMap((path) => path.map(({ y }) => y)))).toSorted();
  const rankOf = (y: number): number => {
    let [from, to] = [0, heights.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((heights[middle] ?? 0) < y) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  let steps = 0;
  for (const path of paths) {
    let before = rankOf(path.at(-1)?.y ?? 0);
    for (const { y } of path) {
      const rank = rankOf(y);
      steps += Math.abs(rank - before);
      before = rank;
    }
  }
  return steps;
}
