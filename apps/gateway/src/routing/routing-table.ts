/** The services behind the gateway, by the name that their database, topic and environment carry. */
export const SERVICES = [
  'identity',
  'geo-maps',
  'health-declaration',
  'testing',
  'cases',
  'vaccination',
  'reporting',
] as const;

export type ServiceName = (typeof SERVICES)[number];

export interface Route {
  /** Whole path segments: `/v1/places` takes `/v1/places` and `/v1/places/...`, never `/v1/placesX`. */
  readonly prefix: string;
  readonly service: ServiceName;
  /** The `Authorization` header is the service's to read (HTTP Basic at the token endpoint), not a token of ours. */
  readonly readsCredentials?: boolean;
  /** Where more than `BODY_BYTES_MAX` may come, such as files of rows; each path of the service has a limit of its own. */
  readonly bodyBytesMax?: number;
}

/** What a service takes as a file of rows (`IMPORT_BYTES_MAX`). */
const FILE_BYTES_MAX = 32 * 1_048_576;
/** Two photos of a paper, with what is said beside them. */
const PROOF_BYTES_MAX = 11 * 1_048_576;
/** A message or transaction of another system. */
const MESSAGE_BYTES_MAX = 4 * 1_048_576;

/**
 * Everything that can be reached from outside. What is not listed here is 404 at the gateway, which is why
 * a service's `/internal`, `/metrics` and `/health` need no guard against the street.
 * Whether a path needs a token is its service's own decision.
 */
export const ROUTES: readonly Route[] = [
  { prefix: '/v1/places', service: 'health-declaration' },
  { prefix: '/v1/declarations', service: 'health-declaration' },
  { prefix: '/v1/personal-codes', service: 'health-declaration' },
  { prefix: '/v1/check-ins', service: 'health-declaration' },
  { prefix: '/v1/check-outs', service: 'health-declaration' },
  { prefix: '/v1/tracing', service: 'health-declaration' },
  { prefix: '/v1/declaration-groups', service: 'health-declaration' },
  { prefix: '/v1/questionnaires', service: 'health-declaration' },
  { prefix: '/declare/plain', service: 'health-declaration' },
  { prefix: '/v1/scans', service: 'health-declaration' },
  { prefix: '/v1/personal-cards', service: 'health-declaration' },
  { prefix: '/v1/attention-entries', service: 'health-declaration' },
  { prefix: '/v1/covid-team', service: 'health-declaration' },
  { prefix: '/v1/checkpoints', service: 'health-declaration' },
  { prefix: '/v1/checkpoint-shifts', service: 'health-declaration' },
  { prefix: '/v1/checkpoint-passages', service: 'health-declaration' },
  { prefix: '/v1/checkpoint-conflicts', service: 'health-declaration' },
  { prefix: '/v1/checkpoint-day-packs', service: 'health-declaration' },
  { prefix: '/v1/scan-coverage', service: 'health-declaration' },
  { prefix: '/v1/risk-areas', service: 'health-declaration' },
  { prefix: '/q', service: 'health-declaration' },
  { prefix: '/.well-known/lachan-keys.json', service: 'health-declaration' },
  { prefix: '/v1/specimens', service: 'testing', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/consignments', service: 'testing' },
  { prefix: '/v1/barcode-blocks', service: 'testing' },
  { prefix: '/v1/test-people', service: 'testing' },
  { prefix: '/v1/rapid-tests', service: 'testing' },
  { prefix: '/v1/pools', service: 'testing' },
  { prefix: '/v1/laboratory-runs', service: 'testing' },
  { prefix: '/v1/reagent-lots', service: 'testing' },
  { prefix: '/v1/results', service: 'testing', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/correction-notices', service: 'testing' },
  { prefix: '/v1/result-lookups', service: 'testing' },
  { prefix: '/v1/result-certificates', service: 'testing' },
  { prefix: '/v1/unmatched-results', service: 'testing' },
  { prefix: '/fhir/R4/ServiceRequest', service: 'testing' },
  { prefix: '/fhir/R4/Specimen', service: 'testing' },
  { prefix: '/fhir/R4/Observation', service: 'testing' },
  { prefix: '/fhir/R4/DiagnosticReport', service: 'testing' },
  { prefix: '/fhir/R4/Immunization', service: 'vaccination', bodyBytesMax: MESSAGE_BYTES_MAX },
  { prefix: '/fhir/R4/ImmunizationRecommendation', service: 'vaccination' },
  { prefix: '/hl7/v2', service: 'testing', bodyBytesMax: MESSAGE_BYTES_MAX },
  { prefix: '/v1/cases', service: 'cases' },
  { prefix: '/v1/doses', service: 'vaccination', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/dose-duplicates', service: 'vaccination' },
  { prefix: '/v1/dose-conflicts', service: 'vaccination' },
  { prefix: '/v1/vaccination-day-packs', service: 'vaccination' },
  { prefix: '/v1/screenings', service: 'vaccination' },
  { prefix: '/v1/screening-forms', service: 'vaccination' },
  { prefix: '/v1/dose-decisions', service: 'vaccination' },
  { prefix: '/v1/completeness', service: 'vaccination' },
  { prefix: '/v1/vaccination-campaigns', service: 'vaccination' },
  { prefix: '/v1/vaccination-certificates', service: 'vaccination' },
  { prefix: '/v1/vaccination-invitations', service: 'vaccination' },
  { prefix: '/v1/vaccination-people', service: 'vaccination', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/vaccination-sessions', service: 'vaccination' },
  { prefix: '/v1/vaccination-visits', service: 'vaccination' },
  { prefix: '/v1/identity-checks', service: 'vaccination', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/vaccination-registrations', service: 'vaccination' },
  { prefix: '/vaccination/register', service: 'vaccination' },
  { prefix: '/v1/correction-tickets', service: 'vaccination', bodyBytesMax: PROOF_BYTES_MAX },
  { prefix: '/vaccination/corrections', service: 'vaccination', bodyBytesMax: PROOF_BYTES_MAX },
  { prefix: '/v1/vaccine-lots', service: 'vaccination' },
  { prefix: '/v1/vaccine-stock', service: 'vaccination' },
  { prefix: '/v1/stock-movements', service: 'vaccination' },
  { prefix: '/v1/stock-transfers', service: 'vaccination' },
  { prefix: '/v1/stock-quarantines', service: 'vaccination' },
  { prefix: '/v1/stock-balances', service: 'vaccination' },
  { prefix: '/v1/adverse-events', service: 'vaccination' },
  { prefix: '/v1/adverse-event-reports', service: 'vaccination' },
  { prefix: '/v1/support-duties', service: 'vaccination' },
  { prefix: '/v1/support-incidents', service: 'vaccination' },
  { prefix: '/v1/boundary-packs', service: 'geo-maps', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/base-map-packs', service: 'geo-maps', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/unit-neighbours', service: 'geo-maps', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/areas', service: 'geo-maps' },
  { prefix: '/v1/area-levels', service: 'geo-maps' },
  { prefix: '/v1/area-measures', service: 'geo-maps' },
  { prefix: '/v1/zones', service: 'geo-maps' },
  { prefix: '/v1/quarantine-facilities', service: 'geo-maps' },
  { prefix: '/v1/visited-places', service: 'geo-maps' },
  { prefix: '/v1/supply-points', service: 'geo-maps', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/v1/registered-supply-points', service: 'geo-maps' },
  { prefix: '/v1/supply-reports', service: 'geo-maps' },
  { prefix: '/v1/supply-claims', service: 'geo-maps' },
  { prefix: '/v1/map-layers', service: 'geo-maps' },
  { prefix: '/v1/map-styles', service: 'geo-maps' },
  { prefix: '/v1/offline-packs', service: 'geo-maps' },
  { prefix: '/maps/covid/plain', service: 'geo-maps' },
  { prefix: '/maps/essentials/plain', service: 'geo-maps' },
  { prefix: '/tiles', service: 'geo-maps' },
  { prefix: '/ogc', service: 'geo-maps' },
  { prefix: '/v1/reports', service: 'reporting' },
  { prefix: '/v1/admin-units', service: 'reporting' },
  { prefix: '/v1/clients', service: 'identity' },
  { prefix: '/v1/staff', service: 'identity' },
  { prefix: '/v1/me', service: 'identity' },
  { prefix: '/v1/facilities', service: 'identity', bodyBytesMax: FILE_BYTES_MAX },
  { prefix: '/oauth2', service: 'identity', readsCredentials: true },
  { prefix: '/sign-in', service: 'identity' },
  { prefix: '/.well-known/openid-configuration', service: 'identity' },
  { prefix: '/.well-known/oauth-authorization-server', service: 'identity' },
];

/** A path to which several services have something to say: the gateway puts their answers together. */
export interface SharedRoute {
  readonly prefix: string;
  readonly services: readonly ServiceName[];
}

/** One door to all that speaks FHIR: what `ROUTES` gives to one service is that service's alone. */
export const FHIR_DOOR: SharedRoute = { prefix: '/fhir/R4', services: ['testing', 'vaccination'] };

/** Which service has a type of FHIR; undefined for one that both have, and for one that nobody has. */
export function serviceOfType(type: string): ServiceName | undefined {
  return ROUTES.find(({ prefix }) => prefix === `${FHIR_DOOR.prefix}/${type}`)?.service;
}

/** Whether the document of the service tells of a path that several have. */
export function isSharedBy(path: string, service: ServiceName): boolean {
  const { prefix, services } = FHIR_DOOR;
  return (path === prefix || path.startsWith(`${prefix}/`)) && services.includes(service);
}

/** The route that takes a path, or undefined. Linear: used for documents, never per request. */
export function routeFor(path: string, routes: readonly Route[] = ROUTES): Route | undefined {
  return routes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
}
