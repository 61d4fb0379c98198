import { localDayOf, PERSONAL_CODE_DOSES_MAX, PERSONAL_CODE_TESTS_MAX, type StatedVaccine } from '#libs/vocabulary';
import { instantOfLocal, localTimeOf } from '../parts/local-time';
import { paperOf, testOf, type Test, type TestPaper } from './test-paper';

/** Tests and doses as their holder states them; nobody has checked them. */
export interface StatedHealth {
  readonly tests: readonly Test[];
  readonly doses: readonly StatedDose[];
}

export interface StatedDose {
  readonly number: number;
  /** Local day. */
  readonly day: string;
  readonly vaccine?: StatedVaccine;
}

export interface TypedTest {
  /** Empty until it is chosen. */
  readonly kind: TestPaper | '';
  /** `YYYY-MM-DDTHH:MM` in the province. */
  readonly sampledAt: string;
}

export interface TypedDose {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Empty where nothing is chosen. */
  readonly vaccine: StatedVaccine | '';
}

/** As it is being typed; the place of a dose in the list is its number. */
export interface TypedHealth {
  readonly tests: readonly TypedTest[];
  readonly doses: readonly TypedDose[];
}

export const TESTS_MAX = PERSONAL_CODE_TESTS_MAX;
export const DOSES_MAX = PERSONAL_CODE_DOSES_MAX;

export interface StatedFault {
  readonly part: 'test' | 'sampledAt' | 'dose';
  readonly index: number;
  readonly text: 'testNeeded' | 'sampledAtNeeded' | 'doseNeeded' | 'notYet' | 'doseOrder';
}

/** The control beside which a fault is shown. */
export const fieldIdOf = (part: StatedFault['part'], index: number): string => `stated-${part}-${index}`;

export type StatedReading =
  | { readonly ok: true; readonly stated: StatedHealth }
  | { readonly ok: false; readonly faults: readonly StatedFault[] };

/** @param now business time */
export function readStated({ tests, doses }: TypedHealth, now: Date): StatedReading {
  const faults = [
    ...tests.flatMap((test, index) => faultsOfTest(test, now).map((fault) => ({ ...fault, index }))),
    ...doses.flatMap(({ day }, index) =>
      faultsOfDose(day, doses[index - 1]?.day, now).map((fault) => ({ ...fault, index })),
    ),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const stated = {
    tests: tests.flatMap(({ kind, sampledAt }) => (kind === '' ? [] : [testOf(kind, sampledAt)])),
    doses: doses.map(({ day, vaccine }, index) => ({ number: index + 1, day, ...(vaccine !== '' && { vaccine }) })),
  };
  return { ok: true, stated };
}

/** What was stated before, to be changed. */
export function typedOf({ tests, doses }: StatedHealth): TypedHealth {
  return {
    tests: tests.map(({ sampledAt, ...test }) => ({ kind: paperOf(test) ?? '', sampledAt: localTimeOf(sampledAt) })),
    doses: doses.map(({ day, vaccine }): TypedDose => ({ day, vaccine: vaccine ?? '' })),
  };
}

type Fault = Omit<StatedFault, 'index'>;

function faultsOfTest({ kind, sampledAt }: TypedTest, now: Date): readonly Fault[] {
  const faults: (Fault | false)[] = [
    kind === '' && { part: 'test', text: 'testNeeded' },
    sampledAt === '' && { part: 'sampledAt', text: 'sampledAtNeeded' },
    sampledAt !== '' && instantOfLocal(sampledAt) > now && { part: 'sampledAt', text: 'notYet' },
  ];
  return faults.filter((fault) => fault !== false);
}

function faultsOfDose(day: string, before: string | undefined, now: Date): readonly Fault[] {
  if (day === '') return [{ part: 'dose', text: 'doseNeeded' }];
  if (day > localDayOf(now)) return [{ part: 'dose', text: 'notYet' }];
  return before !== undefined && day <= before ? [{ part: 'dose', text: 'doseOrder' }] : [];
}
