import { TEST_METHODS } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { periodFaults } from '../validity/period-faults.js';
import type { TestingRulesFile } from './testing-rules.schema.js';

/** What a schema does not see: periods that overlap, a method without a turnaround, thresholds the wrong way round. */
export function testingRuleFaults({ sets, negativeValidity }: TestingRulesFile): LocatedFault[] {
  const period = (entries: TestingRulesFile['sets'] | TestingRulesFile['negativeValidity'], list: string) =>
    periodFaults(entries.map(({ validFrom, validTo }, index) => ({ validFrom, validTo, path: [list, index] })));
  const inSets = sets.flatMap((set, index) => {
    const untimed = TEST_METHODS.filter((method) => set.turnaroundHours[method] === undefined);
    return [
      ...untimed.map((method) => faultAt(['sets', index, 'turnaroundHours', method], 'is missing')),
      ...(set.ctMin < set.ctMax ? [] : [faultAt(['sets', index, 'ctMax'], 'is not above ctMin')]),
    ];
  });
  return [...period(sets, 'sets'), ...period(negativeValidity, 'negativeValidity'), ...inSets];
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
