/**
 * How far two samples are from being drawn of one distribution, by the Mann–Whitney rank sum: standard deviations of the
 * sum of ranks, positive where `first` tends to be larger. It looks at the order of values alone, so that neither the
 * load of the machine nor a pause that hits both alike shows in it. Ties share the mean of their ranks.
 *
 * @returns NaN where a sample is empty, 0 where all values are equal
 */
export function rankSumDeviation(first: readonly number[], second: readonly number[]): number {
  const [n, m] = [first.length, second.length];
  const all = n + m;
  if (n === 0 || m === 0) return NaN;
  const sorted = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ].toSorted((a, b) => a.value - b.value);
  let [rankSum, tied] = [0, 0];
  for (let from = 0; from < all;) {
    const equals = sorted.slice(from).findIndex(({ value }) => value !== sorted[from]?.value);
    const to = equals === -1 ? all : from + equals;
    const count = to - from;
    rankSum += (sorted.slice(from, to).filter(({ isFirst }) => isFirst).length * (from + to + 1)) / 2;
    tied += count ** 3 - count;
    from = to;
  }
  const variance = ((n * m) / 12) * (all + 1 - tied / (all * (all - 1)));
  return variance === 0 ? 0 : (rankSum - (n * (all + 1)) / 2) / Math.sqrt(variance);
}
