import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { covers } from '../validity/period.js';
import { periodFaults } from '../validity/period-faults.js';
import { setFaults } from '../validity/set-faults.js';
import type { DatedEpidemicLevelRules, EpidemicLevelRulesFile } from './epidemic-level-rules.schema.js';

/**
 * What a schema does not see: periods that overlap, bands that do not begin at 0 or do not rise, a matrix in which more
 * cases or fewer vaccinated people make a lower level, a step of the elderly that its set does not hold.
 */
export function epidemicLevelRuleFaults(file: EpidemicLevelRulesFile): LocatedFault[] {
  const notices = file.notice.map(({ validFrom, validTo }, index) => ({ validFrom, validTo, path: ['notice', index] }));
  return [...setFaults(file), ...periodFaults(notices), ...file.sets.flatMap(faultsOfSet)];
}

function faultsOfSet(set: DatedEpidemicLevelRules, index: number): LocatedFault[] {
  const { bandsFrom } = set.rate;
  const { covered, notCovered } = set.matrix;
  const at = (...path: PropertyKey[]): PropertyKey[] => ['sets', index, ...path];
  const fallsIn = (row: readonly number[]): number =>
    row.findIndex((value, place) => value < (row[place - 1] ?? value));
  const { steps } = set.protectedElderly;
  return [
    ...(bandsFrom[0] === 0 ? [] : [faultAt(at('rate', 'bandsFrom', 0), 'is not 0')]),
    ...bandsFrom.flatMap((from, band) =>
      band > 0 && from <= (bandsFrom[band - 1] ?? 0)
        ? [faultAt(at('rate', 'bandsFrom', band), 'is not above the band before')]
        : [],
    ),
    ...(['covered', 'notCovered'] as const).flatMap((row) => {
      const falls = fallsIn(set.matrix[row]);
      return falls < 0 ? [] : [faultAt(at('matrix', row, falls), 'is a lower level for more cases')];
    }),
    ...covered.flatMap((level, band) =>
      level > (notCovered[band] ?? level)
        ? [faultAt(at('matrix', 'covered', band), 'is a higher level for more vaccinated people')]
        : [],
    ),
    ...periodFaults(
      steps.map(({ validFrom, validTo }, step) => ({
        ...{ validFrom, validTo },
        path: at('protectedElderly', 'steps', step),
      })),
    ),
    ...steps.flatMap((step, place) =>
      covers(set, step)
        ? []
        : [faultAt(at('protectedElderly', 'steps', place), 'holds on days on which its set does not')],
    ),
  ];
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
