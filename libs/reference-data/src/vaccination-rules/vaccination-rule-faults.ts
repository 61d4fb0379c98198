import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { successionFaults } from '../validity/succession-faults.js';
import type { VaccinationRulesFile } from './vaccination-rules.schema.js';

const DATED_PARTS = [
  'observation',
  'doubtWindow',
  'fullProtection',
  'severeReport',
  'entry',
  'dayPacks',
  'nationalTemplate',
  'retention',
  'certificate',
  'wastage',
  'corrections',
  'correctionReasons',
  'population',
  'decisions',
] as const;

const CODE_TABLES = ['reactions', 'treatmentPlaces', 'reactionResults', 'correctionRefusals'] as const;

/** What a schema does not see: days without a rule, a code or a word that stands there twice, an alarm after the end. */
export function vaccinationRuleFaults(file: VaccinationRulesFile): LocatedFault[] {
  return [
    ...DATED_PARTS.flatMap((part) => successionFaults(file[part], [part])),
    ...CODE_TABLES.flatMap((table) => [...repeatsIn(file, table, 'code'), ...repeatsIn(file, table, 'means')]),
    ...file.corrections.flatMap(({ answeredWithinDays, alarmBeforeDays }, index) =>
      alarmBeforeDays < answeredWithinDays
        ? []
        : [faultAt(['corrections', index, 'alarmBeforeDays'], 'is not below answeredWithinDays')],
    ),
  ];
}

function repeatsIn(
  file: VaccinationRulesFile,
  table: (typeof CODE_TABLES)[number],
  field: 'code' | 'means',
): LocatedFault[] {
  const values = file[table].map((entry): string => entry[field]);
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [faultAt([table, index, field], `repeats ${value}`)] : [],
  );
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
