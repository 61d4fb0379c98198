import type { Bundle, DiagnosticReport, Observation, Patient, ServiceRequest, Specimen } from '@medplum/fhirtypes';
import { BundleIndex, type BundlesTaken, type FhirRefusal } from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { TestCodes } from '#libs/reference-data';
import type { OutsideResult } from '../unmatched-results/outside-result.js';
import { readObservation } from './read-observation.js';
import { readSpecimen, type FhirSpecimen } from './read-specimen.js';

export const TYPES_TAKEN = ['Patient', 'ServiceRequest', 'Specimen', 'Observation', 'DiagnosticReport'] as const;
export type TypeTaken = (typeof TYPES_TAKEN)[number];
export const BUNDLES_TAKEN: BundlesTaken = { kinds: ['transaction'], types: TYPES_TAKEN };

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
