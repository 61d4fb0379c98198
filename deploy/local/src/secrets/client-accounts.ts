import { NGA_BAY, PROVINCE, VI_THANH } from './areas.js';

/** A client of a home, but for its secret. */
export interface ClientAccount {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Codes of provinces, districts or communes; a district covers its communes. */
  readonly areas: readonly string[];
}

const OFFICER_SCOPES = [
  'attention:work',
  'check-ins:read',
  'check-ins:write',
  'checkpoints:read',
  'checkpoints:work',
  'checkpoints:write',
  'covid-team:work',
  'declarations:read',
  'declarations:review',
  'declarations:write',
  'facilities:read',
  'personal-cards:write',
  'places:read',
  'places:write',
  'reports:read',
  'scans:read',
];

/** Everything: nobody can give away a role whose scopes he does not have. */
const ADMINISTRATOR_SCOPES = [
  ...OFFICER_SCOPES,
  'clients:write',
  'facilities:write',
  'risk-areas:write',
  'staff:read',
  'staff:write',
  'supply-points:write',
  'tracing:read',
];

/** The clients that every home has. */
export const CLIENTS: readonly ClientAccount[] = [
  { name: 'administrator', scopes: ADMINISTRATOR_SCOPES, areas: [PROVINCE] },
  { name: 'officer', scopes: OFFICER_SCOPES, areas: [VI_THANH] },
  { name: 'officer-931', scopes: OFFICER_SCOPES, areas: [NGA_BAY] },
  { name: 'contact-tracer', scopes: ['declarations:read', 'tracing:read'], areas: [PROVINCE] },
  { name: 'analyst', scopes: ['reports:read'], areas: [PROVINCE] },
  { name: 'integrator', scopes: ['declarations:write'], areas: [PROVINCE] },
];
