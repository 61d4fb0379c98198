import type { FhirRefusal } from '../dialect/fhir.refusals.js';

/** Entries of one Bundle. */
export const ENTRIES_MAX = 200;

/** Which Bundles a service takes, and which resources in them. */
export interface BundlesTaken {
  readonly kinds: readonly ('transaction' | 'batch')[];
  readonly types: readonly string[];
}

interface BundleRefusal {
  readonly code: FhirRefusal;
  readonly path: string;
}

/** What stands outside the structure of R4: another kind of Bundle, other types, other requests. */
export function refusalOfBundle(body: unknown, taken: BundlesTaken): BundleRefusal | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refusal('fhir-not-a-transaction', 'Bundle');
  const { resourceType, type, entry } = body as Record<string, unknown>;
  if (resourceType !== 'Bundle' || !taken.kinds.some((kind) => kind === type))
    return refusal('fhir-not-a-transaction', 'Bundle.type');
  if (!Array.isArray(entry) || entry.length === 0) return refusal('fhir-element-missing', 'Bundle.entry');
  if (entry.length > ENTRIES_MAX) return refusal('fhir-too-many-entries', 'Bundle.entry');
  const refusals = (entry as unknown[]).map((one, index) => refusalOfEntry(one, `Bundle.entry[${index}]`, taken));
  return refusals.find((one) => one !== undefined);
}

function refusalOfEntry(entry: unknown, path: string, { types }: BundlesTaken): BundleRefusal | undefined {
  const { resource, request } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const type = (resource as { resourceType?: unknown } | undefined)?.resourceType;
  if (typeof resource !== 'object' || resource === null) return refusal('fhir-element-missing', `${path}.resource`);
  if (!types.some((taken) => taken === type)) return refusal('fhir-resource-unsupported', `${path}.resource`);
  const { method, url } = (typeof request === 'object' && request !== null ? request : {}) as Record<string, unknown>;
  if (method !== 'POST' || url !== type) return refusal('fhir-request-unsupported', `${path}.request`);
  return undefined;
}

const refusal = (code: FhirRefusal, path: string): BundleRefusal => ({ code, path });
