import type { CodeableConcept, DiagnosticReport, Observation, Reference, Specimen } from '@medplum/fhirtypes';
import { instantOf, type FhirRefusal } from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { TestCodes } from '#libs/reference-data';
import type { ResultValue } from '#libs/vocabulary';
import { geneNamedIn } from '../results/gene.rules.js';
import type { OutsideBarcode, OutsideResult, OutsideStanding } from '../unmatched-results/outside-result.js';
import { assignerOf } from './systems.js';

export interface ObservationReading {
  readonly report: DiagnosticReport | undefined;
  /** The specimen of the Bundle that it was made of. */
  readonly specimen: Specimen | undefined;
  /** The reference itself, which may name a specimen by its identifier alone. */
  readonly own: Reference | undefined;
  readonly codes: TestCodes;
  readonly path: string;
  readonly faults: FieldFault[];
}

/** Of an Observation and of a DiagnosticReport; what is not here is not taken. */
const STANDINGS: Readonly<Record<string, OutsideStanding>> = {
  registered: 'preliminary',
  partial: 'preliminary',
  preliminary: 'preliminary',
  final: 'final',
  amended: 'correction',
  corrected: 'correction',
  appended: 'correction',
  cancelled: 'withdrawal',
  'entered-in-error': 'withdrawal',
};
/** The most cautious of the report and its observation counts. */
const WEIGHTS: readonly OutsideStanding[] = ['final', 'preliminary', 'correction', 'withdrawal'];

/** Undefined, and its faults told, where it cannot be read. */
export function readObservation(observation: Observation, reading: ObservationReading): OutsideResult | undefined {
  const { report, codes, path, faults } = reading;
  const before = faults.length;
  const fault = (at: string, code: FhirRefusal): void => void faults.push({ path: `${path}.${at}`, code });
  const standing = standingOf([observation.status, report?.status]);
  if (standing === undefined) fault('status', 'fhir-status-unsupported');
  const method = codingsOf(observation.code)
    .map(({ system = '', code = '' }) => codes.methods.meaningOf(system, code))
    .find((found) => found !== undefined);
  if (method === undefined) fault('code', 'fhir-code-unknown');
  const value = valueOf(observation, codes) ?? (standing === 'withdrawal' ? 'invalid' : undefined);
  if (value === undefined) fault('value', isSaid(observation) ? 'fhir-code-unknown' : 'fhir-element-missing');
  const barcodes = barcodesOf(reading);
  if (barcodes.length === 0) fault('specimen', 'fhir-reference-unresolved');
  const time = observation.issued ?? observation.effectiveInstant ?? observation.effectiveDateTime ?? report?.issued;
  const testedAt = time === undefined ? undefined : instantOf(time);
  if (testedAt === undefined) fault('issued', time === undefined ? 'fhir-element-missing' : 'fhir-structure');
  const ct = ctOf(observation, fault);
  if (faults.length > before || !standing || !method || !value || !testedAt) return undefined;
  const device = observation.device?.identifier?.value ?? observation.device?.display;
  return { barcodes, method, value, ct, device, testedAt, standing, path };
}

function standingOf(statuses: readonly (string | undefined)[]): OutsideStanding | undefined {
  const said = statuses.filter((status) => status !== undefined).map((status) => STANDINGS[status]);
  if (said.length === 0 || said.includes(undefined)) return undefined;
  return WEIGHTS.findLast((standing) => said.includes(standing));
}

const codingsOf = ({ coding = [] }: CodeableConcept = {}) => coding;
const isSaid = ({ valueCodeableConcept, interpretation }: Observation): boolean =>
  valueCodeableConcept !== undefined || interpretation !== undefined;

function valueOf(
  { valueCodeableConcept, interpretation = [] }: Observation,
  codes: TestCodes,
): ResultValue | undefined {
  const meant = (concept: CodeableConcept | undefined): ResultValue | undefined =>
    codingsOf(concept)
      .map(({ system = '', code = '' }) => codes.values.meaningOf(system, code))
      .find((value) => value !== undefined);
  return valueCodeableConcept === undefined ? meant(interpretation[0]) : meant(valueCodeableConcept);
}

function barcodesOf({ specimen, own }: ObservationReading): OutsideBarcode[] {
  const named = [...(specimen?.identifier ?? []), specimen?.accessionIdentifier, own?.identifier];
  return named.flatMap((identifier) =>
    identifier?.value === undefined
      ? []
      : [
          {
            value: identifier.value,
            ...(identifier.system !== undefined && { assigner: assignerOf(identifier.system) }),
          },
        ],
  );
}

function ctOf({ component = [] }: Observation, fault: (at: string, code: FhirRefusal) => void): OutsideResult['ct'] {
  const genes = component.flatMap((one, index) => {
    const ct = one.valueQuantity?.value ?? one.valueInteger;
    if (ct === undefined) return [];
    const gene = geneNamedIn(`${one.code.text ?? ''} ${codingsOf(one.code)[0]?.display ?? ''}`);
    if (gene === undefined) fault(`component[${index}].code`, 'fhir-code-unknown');
    return gene === undefined ? [] : [[gene, ct] as const];
  });
  return genes.length === 0 ? undefined : Object.fromEntries(genes);
}
