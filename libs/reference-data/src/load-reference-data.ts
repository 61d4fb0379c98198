import type { KnownOnDay } from '#libs/vocabulary';
import type { z } from 'zod';
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
import type { Period } from './validity/period.js';
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

/** A file of sets, one of which is in force at a time; none are read from one that has faults, which are then thrown. */
type FileOfSets<RuleSet extends Period> = z.ZodType<{ readonly sets: readonly RuleSet[] }>;

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
  const sets = <RuleSet extends Period>(title: string, schema: FileOfSets<RuleSet>): DatedRules<RuleSet> =>
    new DatedRules(title, readDataFile(path, `${title}.json`, schema, setFaults, faults)?.sets ?? []);
  const limits = sets('declaration-limits', declarationLimitsFile);
  const retention = sets('retention-periods', retentionPeriodsFile);
  const colours = sets('colour-rules', colourRulesFile);
  const checkpoints = sets('checkpoint-limits', checkpointLimitsFile);
  const escalation = sets('attention-escalation', attentionEscalationFile);
  const checkIns = sets('check-in-rules', checkInRulesFile);
  const cases = sets('case-rules', caseRulesFile);
  const provinces = readDataFile(path, 'provinces.json', provincesFile, provinceFaults, faults);
  const testing = readDataFile(path, 'testing-rules.json', testingRulesFile, testingRuleFaults, faults);
  const testCodes = readDataFile(path, 'test-codes.json', testCodesFile, testCodeFaults, faults);
  const vaccination = readVaccination(path, faults);
  const maps = readMaps(path, faults);
  if (!units || !bands || !rules || !provinces || !testing || !testCodes || !vaccination || !maps || faults.length > 0)
    throw new ReferenceDataInvalid(faults);
  return new ReferenceData(
    new AdminUnits(units.units),
    new AgeBands(bands.sets),
    new DatedRules('attention-rules', rules.sets),
    new Provinces(provinces.sets),
    new Questionnaires(questionnaires),
    limits,
    retention,
    colours,
    checkpoints,
    checkIns,
    escalation,
    cases,
    new DatedRules('testing-rules', testing.sets),
    new DatedRules('negative-validity', testing.negativeValidity),
    new TestCodes(testCodes),
    vaccination,
    maps,
  );
}
