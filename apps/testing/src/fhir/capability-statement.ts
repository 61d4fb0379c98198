import { capabilityStatementOf } from '#libs/fhir';
import { COMMON_PARAMETERS, SEARCH_PARAMETERS, SEARCHED_TYPES } from './read-search.js';

const PARAMETER_TYPES: Readonly<Record<string, 'token' | 'date'>> = {
  identifier: 'token',
  status: 'token',
  _id: 'token',
  date: 'date',
  collected: 'date',
  authored: 'date',
  _lastUpdated: 'date',
};

/** What this server can do. */
export const CAPABILITY_STATEMENT = capabilityStatementOf({
  description: 'Tests of a province in an epidemic: specimens and their results',
  types: SEARCHED_TYPES.map((type) => ({
    type,
    interactions: ['read', 'search-type'],
    parameters: [...SEARCH_PARAMETERS[type], ...COMMON_PARAMETERS].flatMap((name) => {
      const kind = PARAMETER_TYPES[name];
      return kind === undefined ? [] : [{ name, type: kind }];
    }),
  })),
  interactions: ['transaction'],
});
