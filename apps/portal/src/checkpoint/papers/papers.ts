import { localDayOf, type StatedVaccine } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { instantOfLocal } from '../../parts/local-time';
import { testOf, type TestPaper } from '../../test-paper/test-paper';

/** What the officer has seen on paper, as a passage carries it. */
export type ShownPapers = components['schemas']['ShownPapers'];

export const DOSE_COUNTS = ['0', '1', '2', '3', '4'] as const;
export type DoseCount = (typeof DOSE_COUNTS)[number];

/** As the controls of a device give it: local times of the province, empty while nothing is chosen. */
export interface TypedPapers {
  readonly test: TestPaper | '';
  /** `YYYY-MM-DDTHH:MM` */
  readonly sampledAt: string;
  readonly doses: DoseCount | '';
  readonly lastDoseOn: string;
  /** Of the last dose; no rule looks at it. */
  readonly vaccine: StatedVaccine | '';
  readonly recoveredOn: string;
}

export const NO_PAPERS: TypedPapers = {
  ...{ test: '', sampledAt: '' },
  ...{ doses: '', lastDoseOn: '', vaccine: '' },
  recoveredOn: '',
};

export interface PapersFault {
  readonly field: 'test' | 'sampledAt' | 'lastDoseOn' | 'recoveredOn';
  readonly text: 'nothingNoted' | 'sampledAtNeeded' | 'lastDoseNeeded' | 'notYet';
}

export type PapersReading =
  { readonly ok: true; readonly papers: ShownPapers } | { readonly ok: false; readonly faults: readonly PapersFault[] };

/** @param now business time */
export function readPapers(typed: TypedPapers, now: Date): PapersReading {
  const faults = faultsIn(typed, now);
  if (faults.length > 0) return { ok: false, faults };
  const { test, sampledAt, doses, recoveredOn } = typed;
  return {
    ok: true,
    papers: {
      ...(test !== '' && { test: testOf(test, sampledAt) }),
      ...(doses !== '' && { doses: dosesOn(typed) }),
      ...(recoveredOn !== '' && { recoveredOn }),
    },
  };
}

/** A paper with several doses is noted by its last one, which bears their number. */
function dosesOn({ doses, lastDoseOn, vaccine }: TypedPapers): NonNullable<ShownPapers['doses']> {
  if (doses === '0') return [];
  return [{ number: Number(doses), day: lastDoseOn, ...(vaccine !== '' && { vaccine }) }];
}

function faultsIn({ test, sampledAt, doses, lastDoseOn, recoveredOn }: TypedPapers, now: Date): PapersFault[] {
  const today = localDayOf(now);
  const isDosed = doses !== '' && doses !== '0';
  if (test === '' && doses === '' && recoveredOn === '') return [{ field: 'test', text: 'nothingNoted' }];
  const faults: (PapersFault | false)[] = [
    test !== '' && sampledAt === '' && { field: 'sampledAt', text: 'sampledAtNeeded' },
    test !== '' && instantOfLocal(sampledAt) > now && { field: 'sampledAt', text: 'notYet' },
    isDosed && lastDoseOn === '' && { field: 'lastDoseOn', text: 'lastDoseNeeded' },
    isDosed && lastDoseOn > today && { field: 'lastDoseOn', text: 'notYet' },
    recoveredOn > today && { field: 'recoveredOn', text: 'notYet' },
  ];
  return faults.filter((fault) => fault !== false);
}
