/** From and to how many cases a week like this one would have brought by chance alone. */
export interface CaseInterval {
  readonly from: number;
  readonly to: number;
}

/** Halvings of the range in which a bound is looked for: far below a thousandth of a case. */
const STEPS = 60;

/**
 * The exact (Garwood) interval of a Poisson count: the expected numbers under which the count would not be surprising.
 * `percent` is 95 for the usual one. @throws RangeError where `cases` is no whole number from 0 on.
 */
export function caseInterval(cases: number, percent: number): CaseInterval {
  if (!Number.isSafeInteger(cases) || cases < 0) throw new RangeError('Cases are counted in whole numbers');
  const tail = (1 - percent / 100) / 2;
  const highest = cases + 10 * Math.sqrt(cases + 1) + 20;
  return {
    from: cases === 0 ? 0 : crossing((expected) => atMost(cases - 1, expected) <= 1 - tail, highest),
    to: crossing((expected) => atMost(cases, expected) <= tail, highest),
  };
}

/** The least number of the range from which on `holds` is true; it is true at its end. */
function crossing(holds: (expected: number) => boolean, highest: number): number {
  let [below, above] = [0, highest];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** The probability of at most so many cases where `expected` are expected. */
function atMost(cases: number, expected: number): number {
  if (expected === 0) return 1;
  let logOfTerm = -expected;
  let sum = Math.exp(logOfTerm);
  for (let count = 1; count <= cases; count += 1) {
    logOfTerm += Math.log(expected / count);
    sum += Math.exp(logOfTerm);
  }
  return Math.min(1, sum);
}
