import type {
  Bundle,
  BundleEntry,
  DiagnosticReport,
  Observation,
  Patient,
  Reference,
  Resource,
  ServiceRequest,
  Specimen,
} from '@medplum/fhirtypes';
import type { FhirRefusal } from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { TestCodes } from '#libs/reference-data';
import type { OutsideResult } from '../unmatched-results/outside-result.js';
import { readObservation } from './read-observation.js';
import { readSpecimen, type FhirSpecimen } from './read-specimen.js';

export const ENTRIES_MAX = 200;
export const TYPES_TAKEN = ['Patient', 'ServiceRequest', 'Specimen', 'Observation', 'DiagnosticReport'] as const;
export type TypeTaken = (typeof TYPES_TAKEN)[number];

/** What a transaction asks for, each thing with the number of its entry. */
export interface ReadTransaction {
  readonly types: readonly TypeTaken[];
  readonly specimens: readonly { readonly entry: number; readonly specimen: FhirSpecimen }[];
  readonly results: readonly { readonly entry: number; readonly result: OutsideResult }[];
  /** For an entry that is answered by what another one made: the number of that one. */
  readonly toldBy: ReadonlyMap<number, number>;
}

export type TransactionRead =
  | { readonly ok: true; readonly transaction: ReadTransaction }
  | { readonly ok: false; readonly code: FhirRefusal; readonly faults: readonly FieldFault[] };

/** What refers to what within one Bundle. */
export class BundleIndex {
  private readonly byUrl: ReadonlyMap<string, number>;

  constructor(private readonly entries: readonly BundleEntry[]) {
    this.byUrl = new Map(
      entries.flatMap(({ fullUrl, resource }, index) => [
        ...(fullUrl === undefined ? [] : [[fullUrl, index] as const]),
        ...(resource?.id === undefined ? [] : [[`${resource.resourceType}/${resource.id}`, index] as const]),
      ]),
    );
  }

  /** The number of the entry that the reference names, if it is of that type. */
  find(reference: Reference | undefined, type: TypeTaken): number | undefined {
    const at = reference?.reference === undefined ? undefined : this.byUrl.get(reference.reference);
    return at !== undefined && this.entries[at]?.resource?.resourceType === type ? at : undefined;
  }

  at<T extends Resource>(index: number | undefined): T | undefined {
    return index === undefined ? undefined : (this.entries[index]?.resource as T | undefined);
  }

  ofType<T extends Resource>(type: TypeTaken): { readonly entry: number; readonly resource: T }[] {
    return this.entries.flatMap(({ resource }, entry) =>
      resource?.resourceType === type ? [{ entry, resource: resource as unknown as T }] : [],
    );
  }
}

/** What stands outside the structure of R4: another kind of Bundle, other types, other requests. */
export function refusalOfBundle(body: unknown): { readonly code: FhirRefusal; readonly path: string } | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refusal('fhir-not-a-transaction', 'Bundle');
  const { resourceType, type, entry } = body as Record<string, unknown>;
  if (resourceType !== 'Bundle' || type !== 'transaction') return refusal('fhir-not-a-transaction', 'Bundle.type');
  if (!Array.isArray(entry) || entry.length === 0) return refusal('fhir-element-missing', 'Bundle.entry');
  if (entry.length > ENTRIES_MAX) return refusal('fhir-too-many-entries', 'Bundle.entry');
  const refusals = (entry as unknown[]).map((one, index) => refusalOfEntry(one, `Bundle.entry[${index}]`));
  return refusals.find((one) => one !== undefined);
}

function refusalOfEntry(entry: unknown, path: string): { code: FhirRefusal; path: string } | undefined {
  const { resource, request } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const type = (resource as { resourceType?: unknown } | undefined)?.resourceType;
  if (typeof resource !== 'object' || resource === null) return refusal('fhir-element-missing', `${path}.resource`);
  if (!TYPES_TAKEN.some((taken) => taken === type)) return refusal('fhir-resource-unsupported', `${path}.resource`);
  const { method, url } = (typeof request === 'object' && request !== null ? request : {}) as Record<string, unknown>;
  if (method !== 'POST' || url !== type) return refusal('fhir-request-unsupported', `${path}.request`);
  return undefined;
}

const refusal = (code: FhirRefusal, path: string): { code: FhirRefusal; path: string } => ({ code, path });

/** @param bundle as R4 defines it, and let through by `refusalOfBundle` */
export function readTransaction(bundle: Bundle, codes: TestCodes): TransactionRead {
  const entries = bundle.entry ?? [];
  const index = new BundleIndex(entries);
  const faults: FieldFault[] = [];
  const specimens = index.ofType<Specimen>('Specimen').map(({ entry, resource }) => {
    const patient = index.at<Patient>(index.find(resource.subject, 'Patient'));
    const order = index.at<ServiceRequest>(index.find(resource.request?.[0], 'ServiceRequest'));
    const path = `Bundle.entry[${entry}].resource`;
    return { entry, specimen: readSpecimen(resource, { patient, order, codes, path, faults }) };
  });
  const reports = index.ofType<DiagnosticReport>('DiagnosticReport');
  const results = index.ofType<Observation>('Observation').map(({ entry, resource }) => {
    const report = reports.find((one) =>
      (one.resource.result ?? []).some((reference) => index.find(reference, 'Observation') === entry),
    );
    const own = resource.specimen ?? report?.resource.specimen?.[0];
    const specimen = index.at<Specimen>(index.find(own, 'Specimen'));
    const path = `Bundle.entry[${entry}].resource`;
    return {
      entry,
      result: readObservation(resource, { report: report?.resource, specimen, own, codes, path, faults }),
    };
  });
  faults.push(...reports.flatMap(({ entry, resource }) => unresolvedIn(entry, resource, index)));
  const [first] = faults;
  if (first) return { ok: false, code: first.code as FhirRefusal, faults };
  return {
    ok: true,
    transaction: {
      types: entries.map(({ resource }) => resource?.resourceType as TypeTaken),
      specimens: specimens.flatMap(({ entry, specimen }) => (specimen ? [{ entry, specimen }] : [])),
      results: results.flatMap(({ entry, result }) => (result ? [{ entry, result }] : [])),
      toldBy: toldBy(index),
    },
  };
}

function unresolvedIn(entry: number, { result = [] }: DiagnosticReport, index: BundleIndex): FieldFault[] {
  if (result.length === 0)
    return [{ path: `Bundle.entry[${entry}].resource.result`, code: 'fhir-element-missing' satisfies FhirRefusal }];
  return result.flatMap((reference, number) =>
    index.find(reference, 'Observation') === undefined
      ? [{ path: `Bundle.entry[${entry}].resource.result[${number}]`, code: 'fhir-reference-unresolved' }]
      : [],
  );
}

/** A person and an order are made by their specimen, a report by its first observation. */
function toldBy(index: BundleIndex): ReadonlyMap<number, number> {
  const links = index.ofType<Specimen>('Specimen').flatMap(({ entry, resource }) => {
    const made = [index.find(resource.subject, 'Patient'), index.find(resource.request?.[0], 'ServiceRequest')];
    return made.flatMap((one) => (one === undefined ? [] : [[one, entry] as const]));
  });
  const reports = index.ofType<DiagnosticReport>('DiagnosticReport').flatMap(({ entry, resource }) => {
    const first = index.find(resource.result?.[0], 'Observation');
    return first === undefined ? [] : [[entry, first] as const];
  });
  return new Map([...links, ...reports]);
}
