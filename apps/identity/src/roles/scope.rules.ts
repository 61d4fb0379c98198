/** Everything that a token can allow. A route of any service that asks for another scope would never be open. */
export const SCOPES = [
  'attention:work',
  'cases:confirm',
  'cases:read',
  'cases:write',
  'check-ins:read',
  'check-ins:write',
  'checkpoints:read',
  'checkpoints:work',
  'checkpoints:write',
  'clients:write',
  'completeness:read',
  'completeness:sign',
  'completeness:write',
  'covid-team:work',
  'declarations:read',
  'declarations:review',
  'declarations:write',
  'doses:read',
  'doses:write',
  'facilities:read',
  'facilities:write',
  'lots:write',
  'personal-cards:write',
  'places:read',
  'places:write',
  'reports:read',
  'results:amend',
  'results:read',
  'results:validate',
  'results:write',
  'risk-areas:write',
  'scans:read',
  'specimens:read',
  'specimens:receive',
  'specimens:write',
  'staff:read',
  'staff:write',
  'test-people:match',
  'tracing:read',
  'vaccination-people:match',
] as const;

export type Scope = (typeof SCOPES)[number];

export function isScope(word: string): word is Scope {
  return (SCOPES as readonly string[]).includes(word);
}
