import { localDayOf, parseInstant, type PersonalCodeClaims } from '#libs/vocabulary';
import type { PersonalCodeMessageCode } from './personal-code.refusals.js';

/** Tests and doses as a holder states them, each well laid out. */
export interface StatedHealth {
  readonly tests?: readonly StatedTest[];
  readonly doses?: readonly StatedDose[];
}

type Claimed<Name extends 'tests' | 'doses'> = NonNullable<PersonalCodeClaims[Name]>[number];
type StatedTest = Omit<Claimed<'tests'>, 'by'>;
type StatedDose = Omit<Claimed<'doses'>, 'by'>;

export interface StatedFault {
  readonly path: string;
  readonly code: Extract<
    PersonalCodeMessageCode,
    'stated-in-the-future' | 'result-before-sample' | 'dose-stated-twice' | 'dose-out-of-order'
  >;
}

/** Everything in it that cannot be, at the field where it is mended. Nobody can say whether the rest is true. */
export function faultsOfStated({ tests = [], doses = [] }: StatedHealth, now: Date): StatedFault[] {
  return [
    ...tests.flatMap((test, index) => faultsOfTest(test, `stated.tests[${index}]`, now)),
    ...doses.flatMap((dose, index) => faultsOfDose(dose, doses, `stated.doses[${index}]`, localDayOf(now))),
  ];
}

/** What a certificate says of it: by the holder, whom nobody has checked. An empty list says nothing. */
export function claimedHealthOf({ tests = [], doses = [] }: StatedHealth): Pick<PersonalCodeClaims, 'tests' | 'doses'> {
  const by = 'holder' as const;
  return {
    ...(tests.length > 0 && {
      tests: tests.map(({ technique, result, sampledAt, resultedAt }) => ({
        ...{ technique, result, sampledAt: toSeconds(sampledAt) },
        ...(resultedAt !== undefined && { resultedAt: toSeconds(resultedAt) }),
        by,
      })),
    }),
    ...(doses.length > 0 && {
      doses: doses.map(({ number, day, vaccine }) => ({ number, day, ...(vaccine !== undefined && { vaccine }), by })),
    }),
  };
}

function faultsOfTest({ sampledAt, resultedAt }: StatedTest, path: string, now: Date): StatedFault[] {
  const sampled = instantOf(sampledAt);
  const faults: StatedFault[] = [];
  if (sampled > now) faults.push({ path: `${path}.sampledAt`, code: 'stated-in-the-future' });
  if (resultedAt === undefined) return faults;
  const resulted = instantOf(resultedAt);
  if (resulted > now) faults.push({ path: `${path}.resultedAt`, code: 'stated-in-the-future' });
  else if (resulted < sampled) faults.push({ path: `${path}.resultedAt`, code: 'result-before-sample' });
  return faults;
}

/** Of two with one number the later one in the list is at fault; of two in the wrong order the one with the higher number. */
function faultsOfDose(dose: StatedDose, all: readonly StatedDose[], path: string, today: string): StatedFault[] {
  const { number, day } = dose;
  const faults: StatedFault[] = [];
  const isTwice = all.slice(0, all.indexOf(dose)).some((other) => other.number === number);
  if (isTwice) faults.push({ path: `${path}.number`, code: 'dose-stated-twice' });
  if (day > today) faults.push({ path: `${path}.day`, code: 'stated-in-the-future' });
  else if (all.some((other) => other.number < number && other.day >= day)) {
    faults.push({ path: `${path}.day`, code: 'dose-out-of-order' });
  }
  return faults;
}

function instantOf(typed: string): Date {
  const parsed = parseInstant(typed);
  return parsed.ok ? parsed.value : new Date(Number.NaN);
}

/** Parts of a second would only make the code larger. */
function toSeconds(typed: string): string {
  return instantOf(typed)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z');
}
