import { VACCINES } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { isEmptyPeriod } from '../validity/period.js';
import { successionFaults } from '../validity/succession-faults.js';
import type { VaccineFacts, VaccinesFile } from './vaccines.schema.js';

const DATED_PARTS = ['dosing', 'intervals', 'ages', 'vials', 'storage', 'contraindications'] as const;

/** What a schema does not see: a vaccine that is missing or told twice, days without a rule, ends the wrong way round. */
export function vaccineFaults({ vaccines }: VaccinesFile): LocatedFault[] {
  const codes = vaccines.map(({ code }) => code);
  const missing = VACCINES.filter((code) => !codes.includes(code));
  return [
    ...missing.map((code) => faultAt(['vaccines'], `lacks ${code}`)),
    ...vaccines.flatMap((vaccine, index) => {
      const at = ['vaccines', index];
      const isRepeated = codes.indexOf(vaccine.code) < index;
      return [
        ...(isRepeated ? [faultAt([...at, 'code'], `repeats the code ${vaccine.code}`)] : []),
        ...(isEmptyPeriod(vaccine.approval) ? [faultAt([...at, 'approval', 'validTo'], 'is not after validFrom')] : []),
        ...DATED_PARTS.flatMap((part) => successionFaults(vaccine[part], [...at, part])),
        ...ageFaults(vaccine, at),
        ...stepFaults(vaccine, at),
      ];
    }),
  ];
}

function ageFaults({ ages }: VaccineFacts, at: readonly PropertyKey[]): LocatedFault[] {
  return ages.flatMap(({ minYears, maxYears }, index) =>
    maxYears !== null && maxYears < minYears ? [faultAt([...at, 'ages', index, 'maxYears'], 'is below minYears')] : [],
  );
}

/** A course of so many doses has one step fewer, and each step is planned within its ends. */
function stepFaults({ dosing, intervals }: VaccineFacts, at: readonly PropertyKey[]): LocatedFault[] {
  const counts = dosing.map(({ doses }) => doses - 1);
  return intervals.flatMap(({ steps }, index) => [
    ...(counts.includes(steps.length)
      ? []
      : [faultAt([...at, 'intervals', index, 'steps'], 'does not fit the number of doses')]),
    ...steps.flatMap(({ minDays, usualDays, maxDays }, step) => {
      const isWithin = minDays <= usualDays && usualDays <= (maxDays ?? usualDays);
      const path = [...at, 'intervals', index, 'steps', step, 'usualDays'];
      return isWithin ? [] : [faultAt(path, 'lies outside of minDays and maxDays')];
    }),
  ]);
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
