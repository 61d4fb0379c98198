import type { PersonalCodeDose, PersonalCodeTest } from '../personal-codes/personal-code-claims.js';
import type { LocalDay } from '../time/local-day.js';
import { healthFactsOf } from './claimed-facts.js';
import type { ColourFacts } from './colour-facts.js';

/** What an officer has seen on paper: all of it is proven. */
export interface PapersSeen {
  readonly test?: Pick<PersonalCodeTest, 'technique' | 'result' | 'sampledAt'>;
  /** All doses; an empty list says that there is none. */
  readonly doses?: readonly Pick<PersonalCodeDose, 'number' | 'day'>[];
  readonly recoveredOn?: LocalDay;
}

/** What was seen on paper stands in the place of what a code or a certificate says of the same; the rest is left. */
export function withPapers(facts: ColourFacts, papers: PapersSeen | undefined, at: Date): ColourFacts {
  if (papers === undefined) return facts;
  const { test, doses, recoveredOn } = papers;
  const isProven = true;
  const seen = healthFactsOf(
    {
      // `Date` reads no instant with a small t or z.
      tests: test === undefined ? [] : [{ ...test, sampledAt: test.sampledAt.toUpperCase(), isProven }],
      doses: doses?.map((dose) => ({ ...dose, isProven })) ?? null,
      recovery: recoveredOn === undefined ? null : { on: recoveredOn, isProven },
    },
    at,
  );
  return {
    ...facts,
    ...(test !== undefined && { test: seen.test }),
    ...(doses !== undefined && { doses: seen.doses }),
    ...(recoveredOn !== undefined && { recovery: seen.recovery }),
  };
}
