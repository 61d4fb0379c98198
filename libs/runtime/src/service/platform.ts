import { Database, Keyring } from '#libs/database';
import { loadReferenceData, type ReferenceData } from '#libs/reference-data';
import { parseBusinessTime } from '../clock/business-time.js';
import { type BusinessClock, type RealClock } from '../clock/clocks.js';
import { RunningBusinessClock, SystemClock } from '../clock/running-clocks.js';
import type { BaseConfig } from '../config/base-config.js';
import { armFaults, hasDatabase } from '../config/config-rules.js';
import { Readiness } from '../health/readiness.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { OpenapiDocument } from '../openapi/openapi-document.js';
import type { ServiceDeclaration } from './service-declaration.js';

/** What stands before the service's own classes are made. */
export interface Platform {
  readonly service: ServiceDeclaration;
  readonly config: BaseConfig;
  readonly log: Log;
  readonly realClock: RealClock;
  readonly businessClock: BusinessClock;
  readonly referenceData: ReferenceData;
  readonly keyring: Keyring;
  /** Not yet connected; undefined for a service without one. */
  readonly database: Database | undefined;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly document: OpenapiDocument;
}

/** Loads and checks what needs no other process. @throws Error for bad reference data or keys */
export async function buildPlatform(service: ServiceDeclaration, config: BaseConfig): Promise<Platform> {
  armFaults(config);
  const realClock = new SystemClock();
  const log = new Log(service.name, config.LOG_LEVEL);
  const businessTime = parseBusinessTime(config.LACHAN_BUSINESS_TIME) ?? 'real';
  const businessClock = new RunningBusinessClock(businessTime, realClock);
  return {
    ...{ service, config, log, realClock, businessClock },
    referenceData: await Promise.resolve(loadReferenceData(config.REFERENCE_DATA_DIRECTORY)),
    keyring:
      config.KEYS_FILE === undefined ? Keyring.fromSection({}) : await Keyring.load(config.KEYS_FILE, service.name),
    database:
      service.migrations && hasDatabase(config) ? databaseOf(service.name, config, businessClock, log) : undefined,
    metrics: new Metrics(service.name),
    readiness: new Readiness(),
    document: new OpenapiDocument(service.name),
  };
}

function databaseOf(
  service: string,
  config: { DATABASE_URL: string; DATABASE_CONNECTIONS_MAX: number },
  clock: BusinessClock,
  log: Log,
): Database {
  return new Database({
    url: config.DATABASE_URL,
    service,
    clock,
    maxConnections: config.DATABASE_CONNECTIONS_MAX,
    report: (what, error) => log.error(what, error, { part: 'database' }),
  });
}
