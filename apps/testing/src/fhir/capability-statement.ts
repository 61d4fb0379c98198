import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { COMMON_PARAMETERS, SEARCH_PARAMETERS, SEARCHED_TYPES, type SearchedType } from './read-search.js';

const PARAMETER_TYPES: Readonly<Record<string, 'token' | 'date'>> = {
  identifier: 'token',
  status: 'token',
  _id: 'token',
  date: 'date',
  collected: 'date',
  authored: 'date',
  _lastUpdated: 'date',
};

/** What this server can do; the page that other systems read first. */
export const CAPABILITY_STATEMENT: CapabilityStatement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2021-08-01',
  publisher: 'Lá Chắn',
  kind: 'instance',
  software: { name: 'Lá Chắn' },
  implementation: { description: 'Tests of a province in an epidemic: specimens and their results' },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json', 'json'],
  rest: [
    {
      mode: 'server',
      security: {
        service: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                code: 'OAuth',
                display: 'OAuth',
              },
            ],
          },
        ],
      },
      resource: SEARCHED_TYPES.map(resourceOf),
      interaction: [{ code: 'transaction' }],
    },
  ],
};

function resourceOf(type: SearchedType): CapabilityStatementRestResource {
  const names = [...SEARCH_PARAMETERS[type], ...COMMON_PARAMETERS].filter((name) => name in PARAMETER_TYPES);
  return {
    type,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    versioning: 'versioned',
    referencePolicy: ['literal', 'logical', 'local'],
    searchParam: names.map((name) => ({ name, type: PARAMETER_TYPES[name] ?? 'token' })),
  };
}
