import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';

/** What a server can do with one type. */
export interface TypeCapability {
  readonly type: string;
  readonly interactions: readonly ('read' | 'search-type' | 'create')[];
  readonly parameters: readonly { readonly name: string; readonly type: 'token' | 'date' | 'reference' | 'string' }[];
}

export interface ServerCapability {
  /** What it is about, in a sentence. */
  readonly description: string;
  readonly types: readonly TypeCapability[];
  readonly interactions: readonly ('transaction' | 'batch')[];
}

/** What a server can do; the page that other systems read first. */
export function capabilityStatementOf({ description, types, interactions }: ServerCapability): CapabilityStatement {
  const system = 'http://terminology.hl7.org/CodeSystem/restful-security-service';
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2021-08-01',
    publisher: 'Lá Chắn',
    kind: 'instance',
    software: { name: 'Lá Chắn' },
    implementation: { description },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        security: { service: [{ coding: [{ system, code: 'OAuth', display: 'OAuth' }] }] },
        resource: types.map(resourceOf),
        interaction: interactions.map((code) => ({ code })),
      },
    ],
  };
}

function resourceOf({ type, interactions, parameters }: TypeCapability): CapabilityStatementRestResource {
  return {
    type: type as NonNullable<CapabilityStatementRestResource['type']>,
    interaction: interactions.map((code) => ({ code })),
    versioning: 'versioned',
    referencePolicy: ['literal', 'logical', 'local'],
    searchParam: parameters.map(({ name, type: kind }) => ({ name, type: kind })),
  };
}
