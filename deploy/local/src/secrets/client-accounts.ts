import { NGA_BAY, PROVINCE, VI_THANH } from './areas.js';

/** A client of a home, but for its secret. */
export interface ClientAccount {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Codes of provinces, districts or communes; a district covers its communes. */
  readonly areas: readonly string[];
  /** The facility of `reference-data/facilities.json` that it works for. */
  readonly facility?: string;
}

const OFFICER_SCOPES = [
  'adverse-events:read',
  'attention:work',
  'cases:read',
  'check-ins:read',
  'check-ins:write',
  'checkpoints:read',
  'checkpoints:work',
  'checkpoints:write',
  'completeness:read',
  'covid-team:work',
  'declarations:read',
  'declarations:review',
  'declarations:write',
  'doses:read',
  'facilities:read',
  'personal-cards:write',
  'places:read',
  'places:write',
  'reports:read',
  'results:read',
  'scans:read',
  'specimens:read',
];

/** Everything: nobody can give away a role whose scopes he does not have. */
const ADMINISTRATOR_SCOPES = [
  ...OFFICER_SCOPES,
  'adverse-events:report',
  'adverse-events:write',
  'cases:confirm',
  'cases:write',
  'clients:write',
  'completeness:sign',
  'completeness:write',
  'correction-tickets:open',
  'correction-tickets:work',
  'dose-decisions:read',
  'doses:export',
  'doses:write',
  'facilities:write',
  'identity-checks:work',
  'lots:write',
  'results:amend',
  'results:validate',
  'results:write',
  'risk-areas:write',
  'screenings:write',
  'specimens:receive',
  'specimens:write',
  'staff:read',
  'staff:write',
  'supply-points:write',
  'support:read',
  'support:write',
  'test-people:match',
  'tracing:read',
  'vaccination-campaigns:read',
  'vaccination-campaigns:write',
  'vaccination-certificates:issue',
  'vaccination-certificates:revoke',
  'vaccination-day-packs:read',
  'vaccination-invitations:read',
  'vaccination-invitations:write',
  'vaccination-people:match',
  'vaccination-people:read',
  'vaccination-people:write',
  'vaccination-registrations:write',
  'vaccination-sessions:read',
  'vaccination-sessions:write',
  'vaccination-visits:read',
  'vaccination-visits:write',
  'vaccine-lots:recall',
  'vaccine-lots:write',
  'vaccine-stock:read',
  'vaccine-stock:write',
];

const LABORATORY_SCOPES = [
  'facilities:read',
  'lots:write',
  'results:amend',
  'results:read',
  'results:write',
  'specimens:read',
  'specimens:receive',
  'specimens:write',
];

const COLLECTION_SCOPES = [
  'facilities:read',
  'results:read',
  'results:write',
  'scans:read',
  'specimens:read',
  'specimens:write',
];

/** The centre for disease control of the province: it follows every result, and keeps the registry of cases. */
const CDC_SCOPES = [
  'adverse-events:read',
  'adverse-events:write',
  'cases:confirm',
  'cases:read',
  'cases:write',
  'completeness:read',
  'correction-tickets:work',
  'dose-decisions:read',
  'doses:export',
  'doses:read',
  'doses:write',
  'facilities:read',
  'identity-checks:work',
  'reports:read',
  'results:amend',
  'results:read',
  'results:validate',
  'screenings:write',
  'specimens:read',
  'specimens:write',
  'support:read',
  'support:write',
  'test-people:match',
  'vaccination-campaigns:read',
  'vaccination-campaigns:write',
  'vaccination-certificates:issue',
  'vaccination-certificates:revoke',
  'vaccination-invitations:read',
  'vaccination-invitations:write',
  'vaccination-people:match',
  'vaccination-people:read',
  'vaccination-people:write',
  'vaccination-sessions:read',
  'vaccination-sessions:write',
  'vaccination-visits:read',
  'vaccination-visits:write',
  'vaccine-lots:recall',
  'vaccine-lots:write',
  'vaccine-stock:read',
  'vaccine-stock:write',
];

/** A point that vaccinates: it enters its own doses and signs its days. */
const VACCINATION_SCOPES = [
  'adverse-events:read',
  'adverse-events:write',
  'completeness:read',
  'completeness:sign',
  'completeness:write',
  'correction-tickets:work',
  'dose-decisions:read',
  'doses:export',
  'doses:read',
  'doses:write',
  'facilities:read',
  'scans:read',
  'screenings:write',
  'support:read',
  'support:write',
  'vaccination-campaigns:read',
  'vaccination-certificates:issue',
  'vaccination-certificates:revoke',
  'vaccination-day-packs:read',
  'vaccination-invitations:read',
  'vaccination-invitations:write',
  'vaccination-people:read',
  'vaccination-people:write',
  'vaccination-sessions:read',
  'vaccination-sessions:write',
  'vaccination-visits:read',
  'vaccination-visits:write',
  'vaccine-lots:write',
  'vaccine-stock:read',
  'vaccine-stock:write',
];

/** The health office of a district: it follows the doses of its facilities, and decides about people and doubles. */
const DISTRICT_HEALTH_SCOPES = [
  ...VACCINATION_SCOPES,
  'identity-checks:work',
  'reports:read',
  'vaccination-campaigns:write',
  'vaccination-people:match',
];

/** An app of citizens; what everybody may ask needs no scope. */
const CITIZEN_APP_SCOPES = ['adverse-events:report', 'correction-tickets:open', 'vaccination-registrations:write'];

const LABORATORY = 'BV-DK-HG';

/** The clients that every home has. */
export const CLIENTS: readonly ClientAccount[] = [
  { name: 'administrator', scopes: ADMINISTRATOR_SCOPES, areas: [PROVINCE] },
  { name: 'officer', scopes: OFFICER_SCOPES, areas: [VI_THANH] },
  { name: 'officer-931', scopes: OFFICER_SCOPES, areas: [NGA_BAY] },
  { name: 'contact-tracer', scopes: ['declarations:read', 'tracing:read'], areas: [PROVINCE] },
  { name: 'analyst', scopes: ['reports:read'], areas: [PROVINCE] },
  { name: 'collection-site', scopes: COLLECTION_SCOPES, areas: [], facility: 'TTYT-930' },
  { name: 'laboratory', scopes: LABORATORY_SCOPES, areas: [], facility: LABORATORY },
  {
    name: 'laboratory-validator',
    scopes: [...LABORATORY_SCOPES, 'results:validate'],
    areas: [],
    facility: LABORATORY,
  },
  { name: 'facility-a', scopes: VACCINATION_SCOPES, areas: [], facility: 'TTYT-930' },
  { name: 'facility-b', scopes: VACCINATION_SCOPES, areas: [], facility: 'TTYT-931' },
  { name: 'district-health-930', scopes: DISTRICT_HEALTH_SCOPES, areas: [VI_THANH] },
  { name: 'cdc', scopes: CDC_SCOPES, areas: [PROVINCE], facility: 'CDC-HG' },
  { name: 'citizen-app', scopes: CITIZEN_APP_SCOPES, areas: [PROVINCE] },
  { name: 'integrator', scopes: ['declarations:write'], areas: [PROVINCE] },
];
