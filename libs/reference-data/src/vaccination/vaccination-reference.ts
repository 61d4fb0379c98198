import type { CourseRules, DoseReason, ReasonSeverity } from '#libs/vocabulary';
import type { DatedPriorityGroups } from '../priority-groups/priority-groups.schema.js';
import type { DatedScreeningForm } from '../screening-forms/screening-forms.schema.js';
import type { VaccinationRulesFile } from '../vaccination-rules/vaccination-rules.schema.js';
import type { VaccineFacts } from '../vaccines/vaccines.schema.js';
import { DatedRules } from '../validity/dated-rules.js';

type RulesOf<Part extends keyof VaccinationRulesFile> = VaccinationRulesFile[Part] extends readonly (infer Entry)[]
  ? Entry
  : never;
type Decisions = RulesOf<'decisions'> & { readonly severities: Readonly<Record<DoseReason, ReasonSeverity>> };

/** What the six files of vaccination hold, once validated. */
export interface VaccinationFiles {
  readonly vaccines: readonly VaccineFacts[];
  readonly mixing: Pick<CourseRules, 'mixing' | 'furtherProducts'>;
  readonly doseKinds: CourseRules['doseKinds'];
  readonly priorityGroups: readonly DatedPriorityGroups[];
  readonly screeningForms: readonly DatedScreeningForm[];
  readonly rules: VaccinationRulesFile;
}

/** Everything dated that vaccination goes by. */
export class VaccinationReference {
  readonly vaccines: readonly VaccineFacts[];
  /** Passed as they are to `courseOf` and `decideDose`, here and on a device without network. */
  readonly courseRules: CourseRules;
  readonly priorityGroups: DatedRules<DatedPriorityGroups>;
  /** For `screeningFormOn`. */
  readonly screeningForms: readonly DatedScreeningForm[];
  readonly observation: DatedRules<RulesOf<'observation'>>;
  readonly severeReport: DatedRules<RulesOf<'severeReport'>>;
  readonly entry: DatedRules<RulesOf<'entry'>>;
  readonly dayPacks: DatedRules<RulesOf<'dayPacks'>>;
  /** The list in which doses go to the national platform. */
  readonly nationalTemplate: DatedRules<RulesOf<'nationalTemplate'>>;
  readonly retention: DatedRules<RulesOf<'retention'>>;
  readonly certificate: DatedRules<RulesOf<'certificate'>>;
  readonly wastage: DatedRules<RulesOf<'wastage'>>;
  readonly corrections: DatedRules<RulesOf<'corrections'>>;
  readonly correctionReasons: DatedRules<RulesOf<'correctionReasons'>>;
  /** Of residents, for coverage. */
  readonly population: DatedRules<RulesOf<'population'>>;
  /** Which reason refuses and which warns, for `decideDose`. */
  readonly decisions: DatedRules<Decisions>;
  /** The same with their periods, for a device without network. */
  readonly datedDecisions: readonly Decisions[];
  /** Words of the national platform, with its codes. */
  readonly codes: Pick<
    VaccinationRulesFile,
    'reactions' | 'treatmentPlaces' | 'reactionResults' | 'correctionRefusals'
  >;

  constructor({ vaccines, mixing, doseKinds, priorityGroups, screeningForms, rules }: VaccinationFiles) {
    const { doubtWindow, fullProtection } = rules;
    this.vaccines = vaccines;
    this.courseRules = { vaccines, ...mixing, doseKinds, doubtWindow, fullProtection };
    this.priorityGroups = new DatedRules('priority-groups', priorityGroups);
    this.screeningForms = screeningForms;
    this.observation = new DatedRules('observation', rules.observation);
    this.severeReport = new DatedRules('severe-report', rules.severeReport);
    this.entry = new DatedRules('entry', rules.entry);
    this.dayPacks = new DatedRules('day-packs', rules.dayPacks);
    this.nationalTemplate = new DatedRules('national-template', rules.nationalTemplate);
    this.retention = new DatedRules('retention', rules.retention);
    this.certificate = new DatedRules('certificate', rules.certificate);
    this.wastage = new DatedRules('wastage', rules.wastage);
    this.corrections = new DatedRules('corrections', rules.corrections);
    this.correctionReasons = new DatedRules('correction-reasons', rules.correctionReasons);
    this.population = new DatedRules('population', rules.population);
    this.decisions = new DatedRules('decisions', rules.decisions);
    this.datedDecisions = rules.decisions;
    this.codes = rules;
  }
}
