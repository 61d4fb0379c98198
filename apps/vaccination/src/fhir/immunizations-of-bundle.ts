import type { Bundle, Immunization, ImmunizationRecommendation, Patient, Reference } from '@medplum/fhirtypes';
import { BundleIndex, isFhirId, type BundlesTaken } from '#libs/fhir';
import type { FieldFault } from '#libs/http';

export const BUNDLES_TAKEN: BundlesTaken = {
  kinds: ['transaction', 'batch'],
  types: ['Patient', 'Immunization', 'ImmunizationRecommendation'],
};

/** Of whom a resource speaks: a Patient that came along, or somebody on record here. */
export type Whose =
  | { readonly kind: 'sent'; readonly patient: Patient; readonly entry: number | undefined }
  | { readonly kind: 'known'; readonly id: string };

/** A resource with the number of its entry and the person that it speaks of. */
export interface OfSomebody<Resource> {
  readonly entry: number;
  readonly path: string;
  readonly resource: Resource;
  readonly whose: Whose;
  /** Of the request: `ifNoneExist`. */
  readonly condition: string | undefined;
}

export interface ImmunizationsOfBundle {
  readonly immunizations: readonly OfSomebody<Immunization>[];
  readonly recommendations: readonly OfSomebody<ImmunizationRecommendation>[];
  readonly patients: readonly number[];
  /** By entry: what leads nowhere, and Patients whom no Immunization names. */
  readonly faults: ReadonlyMap<number, FieldFault>;
}

/** Takes a Bundle apart. @param bundle as R4 defines it, and let through by `refusalOfBundle` */
export function immunizationsOf(bundle: Bundle): ImmunizationsOfBundle {
  const entries = bundle.entry ?? [];
  const index = new BundleIndex(entries);
  const faults = new Map<number, FieldFault>();
  const ofSomebody = <Resource extends Immunization | ImmunizationRecommendation>(
    type: Resource['resourceType'],
  ): OfSomebody<Resource>[] =>
    index.ofType<Resource>(type).flatMap(({ entry, resource }) => {
      const path = `Bundle.entry[${entry}].resource`;
      const whose = whoseIs(resource, resource.patient, index);
      if (whose) return [{ entry, path, resource, whose, condition: entries[entry]?.request?.ifNoneExist }];
      faults.set(entry, { path: `${path}.patient`, code: 'fhir-reference-unresolved' });
      return [];
    });
  const immunizations = ofSomebody<Immunization>('Immunization');
  const named = new Set(immunizations.map(({ whose }) => (whose.kind === 'sent' ? whose.entry : undefined)));
  const recommendations = ofSomebody<ImmunizationRecommendation>('ImmunizationRecommendation').filter((one) => {
    if (one.whose.kind === 'known' || named.has(one.whose.entry)) return true;
    faults.set(one.entry, { path: `${one.path}.patient`, code: 'fhir-reference-unresolved' });
    return false;
  });
  const patients = index.ofType<Patient>('Patient').map(({ entry }) => entry);
  for (const entry of patients)
    if (!named.has(entry)) faults.set(entry, { path: `Bundle.entry[${entry}].resource`, code: 'fhir-patient-alone' });
  return { immunizations, recommendations, patients, faults };
}

/** Contained, an entry of the same Bundle, or the id of somebody on record. */
export function whoseIs(
  { contained = [] }: Immunization | ImmunizationRecommendation,
  patient: Reference,
  index = new BundleIndex([]),
): Whose | undefined {
  const { reference = '' } = patient;
  const inside = contained.find((one) => one.resourceType === 'Patient' && `#${one.id ?? ''}` === reference);
  if (inside?.resourceType === 'Patient') return { kind: 'sent', patient: inside, entry: undefined };
  const entry = index.find(patient, 'Patient');
  const sent = index.at<Patient>(entry);
  if (sent) return { kind: 'sent', patient: sent, entry };
  const id = reference.replace(/^Patient\//, '');
  return id !== reference && isFhirId(id) ? { kind: 'known', id } : undefined;
}
