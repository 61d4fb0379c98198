/** What the stack, the compose file and the tests know about a service. Start order is the order of this list. */
export interface ServiceEntry {
  /** As in `apps/<name>`. */
  readonly name: string;
  /** Has a database and tables of its own, and so runs `migrate` before it serves. */
  readonly hasDatabase: boolean;
  /** Environment variables that hold addresses of other services: variable → service. */
  readonly calls: Readonly<Record<string, string>>;
}

export const GATEWAY = 'gateway';

export const SERVICES: readonly ServiceEntry[] = [
  { name: 'identity', hasDatabase: true, calls: {} },
  { name: 'health-declaration', hasDatabase: true, calls: {} },
  { name: 'testing', hasDatabase: true, calls: {} },
  { name: 'cases', hasDatabase: true, calls: { TESTING_URL: 'testing' } },
  { name: 'vaccination', hasDatabase: true, calls: {} },
  { name: 'reporting', hasDatabase: true, calls: {} },
  { name: 'geo-maps', hasDatabase: true, calls: {} },
  {
    name: GATEWAY,
    hasDatabase: false,
    calls: {
      IDENTITY_URL: 'identity',
      GEO_MAPS_URL: 'geo-maps',
      VACCINATION_URL: 'vaccination',
      HEALTH_DECLARATION_URL: 'health-declaration',
      TESTING_URL: 'testing',
      CASES_URL: 'cases',
      REPORTING_URL: 'reporting',
    },
  },
];
