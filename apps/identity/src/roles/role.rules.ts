import { SCOPES, type Scope } from './scope.rules.js';

/** Where somebody works: in areas, at one facility, or in either way. */
export type Reach = 'areas' | 'facility' | 'areas-or-facility';

/** What somebody of a role may do, and what must be known of him. */
export interface Role {
  readonly scopes: readonly Scope[];
  readonly reach: Reach;
  /** Whoever sees personal data needs a second factor. */
  readonly seesPersonalData: boolean;
}

/** What the province alone gives away: it reaches beyond one district, or opens the province to an application. */
const OF_THE_PROVINCE: readonly Scope[] = ['boundaries:write', 'clients:write', 'risk-areas:write', 'tracing:read'];

/**
 * The roles of staff. An administrator holds whatever the roles that he gives away hold, because nobody can give what
 * he does not have (ADR 22).
 */
export const ROLES = {
  'province-administrator': { scopes: SCOPES, reach: 'areas', seesPersonalData: true },
  'district-administrator': {
    scopes: SCOPES.filter((scope) => !OF_THE_PROVINCE.includes(scope)),
    reach: 'areas',
    seesPersonalData: true,
  },
  'commune-officer': {
    scopes: [
      'adverse-events:read',
      'area-levels:read',
      'attention:work',
      'cases:read',
      'check-ins:read',
      'check-ins:write',
      'checkpoints:read',
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
      'quarantine-occupancy:read',
      'quarantine-occupancy:write',
      'reports:read',
      'results:read',
      'scans:read',
      'specimens:read',
      'supply-points:read',
      'supply-points:write',
      'visited-places:read',
      'zones:read',
    ],
    reach: 'areas',
    seesPersonalData: true,
  },
  'checkpoint-officer': {
    scopes: ['checkpoints:read', 'checkpoints:work', 'facilities:read', 'scans:read'],
    reach: 'areas-or-facility',
    seesPersonalData: true,
  },
  'checkpoint-lead': {
    scopes: ['checkpoints:read', 'checkpoints:work', 'checkpoints:write', 'facilities:read', 'scans:read'],
    reach: 'areas-or-facility',
    seesPersonalData: true,
  },
  'place-owner': {
    scopes: ['check-ins:read', 'check-ins:write', 'places:read'],
    reach: 'areas',
    seesPersonalData: false,
  },
  'covid-team-member': { scopes: ['covid-team:work'], reach: 'areas', seesPersonalData: true },
  'contact-tracer': {
    scopes: ['cases:read', 'check-ins:read', 'declarations:read', 'facilities:read', 'places:read', 'tracing:read'],
    reach: 'areas',
    seesPersonalData: true,
  },
  epidemiologist: {
    scopes: [
      'area-levels:publish',
      'area-levels:read',
      'area-levels:write',
      'boundaries:read',
      'cases:confirm',
      'cases:read',
      'cases:write',
      'checkpoints:read',
      'declarations:read',
      'facilities:read',
      'places:read',
      'quarantine-occupancy:read',
      'quarantine-occupancy:write',
      'reports:read',
      'results:read',
      'risk-areas:write',
      'specimens:read',
      'test-people:match',
      'tracing:read',
      'visited-places:publish',
      'visited-places:read',
      'visited-places:write',
      'zones:publish',
      'zones:read',
      'zones:write',
    ],
    reach: 'areas',
    seesPersonalData: true,
  },
  'sampling-officer': {
    scopes: ['facilities:read', 'results:read', 'results:write', 'scans:read', 'specimens:read', 'specimens:write'],
    reach: 'areas-or-facility',
    seesPersonalData: true,
  },
  'laboratory-technician': {
    scopes: [
      'facilities:read',
      'lots:write',
      'results:amend',
      'results:read',
      'results:write',
      'specimens:read',
      'specimens:receive',
      'specimens:write',
    ],
    reach: 'facility',
    seesPersonalData: true,
  },
  'laboratory-lead': {
    scopes: [
      'facilities:read',
      'lots:write',
      'results:amend',
      'results:read',
      'results:validate',
      'results:write',
      'specimens:read',
      'specimens:receive',
      'specimens:write',
    ],
    reach: 'facility',
    seesPersonalData: true,
  },
  'vaccination-officer': {
    scopes: [
      'adverse-events:read',
      'adverse-events:write',
      'completeness:read',
      'completeness:sign',
      'completeness:write',
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
      'vaccination-campaigns:write',
      'vaccination-certificates:issue',
      'vaccination-certificates:revoke',
      'vaccination-day-packs:read',
      'vaccination-invitations:read',
      'vaccination-invitations:write',
      'vaccination-sessions:read',
      'vaccination-sessions:write',
      'vaccination-visits:read',
      'vaccination-visits:write',
      'vaccine-lots:write',
      'vaccine-stock:read',
      'vaccine-stock:write',
    ],
    reach: 'areas-or-facility',
    seesPersonalData: true,
  },
  'quarantine-officer': {
    scopes: ['facilities:read', 'quarantine-occupancy:read', 'quarantine-occupancy:write'],
    reach: 'areas-or-facility',
    seesPersonalData: false,
  },
  analyst: { scopes: ['reports:read'], reach: 'areas', seesPersonalData: false },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];

export const roleOf = (name: RoleName): Role => ROLES[name];
