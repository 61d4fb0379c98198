/** What a page may need of the one who opens it; the platform decides, this only spares a walk into a refusal. */
export const SCOPES = [
  'staff:read',
  'staff:write',
  'facilities:read',
  'facilities:write',
  'places:read',
  'places:write',
  'declarations:read',
  'declarations:review',
  'scans:read',
  'check-ins:write',
  'check-ins:read',
  'tracing:read',
  'checkpoints:work',
  'checkpoints:read',
  'checkpoints:write',
  'attention:work',
  'covid-team:work',
  'personal-cards:write',
  'reports:read',
  'supply-points:read',
  'supply-points:write',
] as const;

export type Scope = (typeof SCOPES)[number];
