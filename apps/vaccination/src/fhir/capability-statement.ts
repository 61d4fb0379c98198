import { capabilityStatementOf } from '#libs/fhir';

/** What this server can do. */
export const CAPABILITY_STATEMENT = capabilityStatementOf({
  description: 'Vaccination of a province in an epidemic: doses, people and what is due to them',
  types: [
    {
      type: 'Immunization',
      interactions: ['read', 'search-type', 'create'],
      parameters: [
        { name: '_id', type: 'token' },
        { name: 'patient', type: 'reference' },
        { name: 'date', type: 'date' },
        { name: '_lastUpdated', type: 'date' },
      ],
    },
    {
      type: 'Patient',
      interactions: ['read', 'search-type'],
      parameters: [
        { name: '_id', type: 'token' },
        { name: 'identifier', type: 'token' },
        { name: 'name', type: 'string' },
        { name: 'birthdate', type: 'date' },
      ],
    },
    {
      type: 'ImmunizationRecommendation',
      interactions: ['read', 'search-type'],
      parameters: [
        { name: '_id', type: 'token' },
        { name: 'patient', type: 'reference' },
      ],
    },
  ],
  interactions: ['transaction', 'batch'],
});
