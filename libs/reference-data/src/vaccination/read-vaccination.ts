import { doseKindsFile } from '../dose-kinds/dose-kinds.schema.js';
import type { DataFault, LocatedFault } from '../files/data-faults.js';
import { readDataFile } from '../files/data-file.js';
import { priorityGroupFaults, priorityGroupsFile } from '../priority-groups/priority-groups.schema.js';
import { screeningFormFaults } from '../screening-forms/screening-form-faults.js';
import { screeningFormsFile } from '../screening-forms/screening-forms.schema.js';
import { vaccinationRuleFaults } from '../vaccination-rules/vaccination-rule-faults.js';
import { vaccinationRulesFile } from '../vaccination-rules/vaccination-rules.schema.js';
import { vaccineMixingFaults, vaccineMixingFile } from '../vaccine-mixing/vaccine-mixing.schema.js';
import { vaccineFaults } from '../vaccines/vaccine-faults.js';
import { vaccinesFile } from '../vaccines/vaccines.schema.js';
import type { Period } from '../validity/period.js';
import { successionFaults } from '../validity/succession-faults.js';
import { VaccinationReference } from './vaccination-reference.js';

/** Reads the six files of vaccination; what is wrong is added to `faults`, and undefined answered. */
export function readVaccination(path: string, faults: DataFault[]): VaccinationReference | undefined {
  const vaccines = readDataFile(path, 'vaccines.json', vaccinesFile, vaccineFaults, faults);
  const mixing = readDataFile(path, 'vaccine-mixing.json', vaccineMixingFile, vaccineMixingFaults, faults);
  const kinds = readDataFile(path, 'dose-kinds.json', doseKindsFile, everyDayFaults, faults);
  const groups = readDataFile(path, 'priority-groups.json', priorityGroupsFile, priorityGroupFaults, faults);
  const forms = readDataFile(path, 'screening-forms.json', screeningFormsFile, screeningFormFaults, faults);
  const rules = readDataFile(path, 'vaccination-rules.json', vaccinationRulesFile, vaccinationRuleFaults, faults);
  if (!vaccines || !mixing || !kinds || !groups || !forms || !rules) return undefined;
  return new VaccinationReference({
    vaccines: vaccines.vaccines,
    mixing: { mixing: mixing.rules, furtherProducts: mixing.furtherProducts },
    doseKinds: kinds.sets,
    priorityGroups: groups.sets,
    screeningForms: forms.forms,
    rules,
  });
}

function everyDayFaults({ sets }: { readonly sets: readonly Period[] }): LocatedFault[] {
  return successionFaults(sets, ['sets']);
}
