import type { KnownOnDay } from '#libs/vocabulary';
import { AdminUnits } from './admin-units/admin-units.js';
import { ResidencesByName } from './admin-units/residences-by-name.js';
import { adminUnitFaults } from './admin-units/admin-unit-faults.js';
import { adminUnitsFile } from './admin-units/admin-unit.schema.js';
import { ageBandFaults } from './age-bands/age-band-faults.js';
import { AgeBands } from './age-bands/age-bands.js';
import { ageBandsFile } from './age-bands/age-bands.schema.js';
import {
  attentionRulesFile,
  type AttentionRulesFile,
  type DatedAttentionRules,
} from './attention-rules/attention-rules.schema.js';
import { checkpointLimitsFile, type DatedCheckpointLimits } from './checkpoint-limits/checkpoint-limits.schema.js';
import { colourRulesFile, type DatedColourRules } from './colour-rules/colour-rules.schema.js';
import { declarationLimitsFile, type DatedDeclarationLimits } from './declaration-limits/declaration-limits.schema.js';
import {
  attentionEscalationFile,
  type DatedAttentionEscalation,
} from './attention-escalation/attention-escalation.schema.js';
import { readDataFile } from './files/data-file.js';
import { defaultDirectory, directoryPath } from './files/data-directory.js';
import { ReferenceDataInvalid, type DataFault, type LocatedFault } from './files/data-faults.js';
import { KnownByReferenceData } from './known-on-day.js';
import type { MapsReference } from './maps/maps-reference.js';
import { readMaps } from './maps/read-maps.js';
import { provinceFaults } from './provinces/province-faults.js';
import { Provinces } from './provinces/provinces.js';
import { provincesFile } from './provinces/provinces.schema.js';
import { Questionnaires } from './questionnaires/questionnaires.js';
import { readQuestionnaires } from './questionnaires/read-questionnaires.js';
import { unaskedAnswerFaults } from './questionnaires/rule-faults.js';
import { retentionPeriodsFile, type DatedRetentionPeriods } from './retention-periods/retention-periods.schema.js';
import { caseRulesFile, type DatedCaseRules } from './case-rules/case-rules.schema.js';
import { checkInRulesFile, type DatedCheckInRules } from './check-in-rules/check-in-rules.schema.js';
import { TestCodes, testCodeFaults, testCodesFile } from './test-codes/test-codes.js';
import { testingRuleFaults } from './testing-rules/testing-rule-faults.js';
import {
  testingRulesFile,
  type DatedNegativeValidity,
  type DatedTestingRules,
} from './testing-rules/testing-rules.schema.js';
import { readVaccination } from './vaccination/read-vaccination.js';
import type { VaccinationReference } from './vaccination/vaccination-reference.js';
import { DatedRules } from './validity/dated-rules.js';
import { setFaults } from './validity/set-faults.js';

/** All files of `reference-data/`, validated. A class, so that it can be injected by its own token. */
export class ReferenceData {
  /** For the rules of persons. */
  readonly known: KnownOnDay;
  /** For lists that name units instead of giving their codes. */
  readonly residences: ResidencesByName;

  constructor(
    readonly adminUnits: AdminUnits,
    readonly ageBands: AgeBands,
    readonly attentionRules: DatedRules<DatedAttentionRules>,
    readonly provinces: Provinces,
    readonly questionnaires: Questionnaires,
    readonly declarationLimits: DatedRules<DatedDeclarationLimits>,
    readonly retentionPeriods: DatedRules<DatedRetentionPeriods>,
    readonly colourRules: DatedRules<DatedColourRules>,
    readonly checkpointLimits: DatedRules<DatedCheckpointLimits>,
    readonly checkInRules: DatedRules<DatedCheckInRules>,
    readonly attentionEscalation: DatedRules<DatedAttentionEscalation>,
    readonly caseRules: DatedRules<DatedCaseRules>,
    readonly testingRules: DatedRules<DatedTestingRules>,
    readonly negativeValidity: DatedRules<DatedNegativeValidity>,
    readonly testCodes: TestCodes,
    readonly vaccination: VaccinationReference,
    readonly maps: MapsReference,
  ) {
    this.known = new KnownByReferenceData(this);
    this.residences = new ResidencesByName(adminUnits, provinces);
  }
}

/**
 * Reads and validates every file; without `directory` the one that the product ships. Called once, at start.
 * @throws ReferenceDataInvalid with all faults of all files.
 */
export function loadReferenceData(directory: URL | string = defaultDirectory()): ReferenceData {
  const path = directoryPath(directory);
  const faults: DataFault[] = [];
  const units = readDataFile(path, 'admin-units.json', adminUnitsFile, adminUnitFaults, faults);
  const bands = readDataFile(path, 'age-bands.json', ageBandsFile, ageBandFaults, faults);
  const questionnaires = readQuestionnaires(path, faults);
  const ruleFaults = (file: AttentionRulesFile): LocatedFault[] => [
    ...setFaults(file),
    ...unaskedAnswerFaults(file, questionnaires),
  ];
  const rules = readDataFile(path, 'attention-rules.json', attentionRulesFile, ruleFaults, faults);
  const provinces = readDataFile(path, 'provinces.json', provincesFile, provinceFaults, faults);
  const limits = readDataFile(path, 'declaration-limits.json', declarationLimitsFile, setFaults, faults);
  const retention = readDataFile(path, 'retention-periods.json', retentionPeriodsFile, setFaults, faults);
  const colours = readDataFile(path, 'colour-rules.json', colourRulesFile, setFaults, faults);
  const checkpoints = readDataFile(path, 'checkpoint-limits.json', checkpointLimitsFile, setFaults, faults);
  const escalation = readDataFile(path, 'attention-escalation.json', attentionEscalationFile, setFaults, faults);
  const checkIns = readDataFile(path, 'check-in-rules.json', checkInRulesFile, setFaults, faults);
  const cases = readDataFile(path, 'case-rules.json', caseRulesFile, setFaults, faults);
  const testing = readDataFile(path, 'testing-rules.json', testingRulesFile, testingRuleFaults, faults);
  const testCodes = readDataFile(path, 'test-codes.json', testCodesFile, testCodeFaults, faults);
  const vaccination = readVaccination(path, faults);
  const maps = readMaps(path, faults);
  if (
    !units ||
    !bands ||
    !rules ||
    !provinces ||
    !limits ||
    !retention ||
    !colours ||
    !checkpoints ||
    !checkIns ||
    !escalation ||
    !cases ||
    !testing ||
    !testCodes ||
    !vaccination ||
    !maps ||
    faults.length > 0
  )
    throw new ReferenceDataInvalid(faults);
  return new ReferenceData(
    new AdminUnits(units.units),
    new AgeBands(bands.sets),
    new DatedRules('attention-rules', rules.sets),
    new Provinces(provinces.sets),
    new Questionnaires(questionnaires),
    new DatedRules('declaration-limits', limits.sets),
    new DatedRules('retention-periods', retention.sets),
    new DatedRules('colour-rules', colours.sets),
    new DatedRules('checkpoint-limits', checkpoints.sets),
    new DatedRules('check-in-rules', checkIns.sets),
    new DatedRules('attention-escalation', escalation.sets),
    new DatedRules('case-rules', cases.sets),
    new DatedRules('testing-rules', testing.sets),
    new DatedRules('negative-validity', testing.negativeValidity),
    new TestCodes(testCodes),
    vaccination,
    maps,
  );
}
