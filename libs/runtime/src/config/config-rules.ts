import { armPausePoint } from '#libs/messaging';
import { parseBusinessTime } from '../clock/business-time.js';
import type { BaseConfig, DatabaseConfig } from './base-config.js';

type AnyConfig = BaseConfig & Partial<DatabaseConfig>;

/** Faults that lie between settings, or in what production may do; empty when there is none. */
export function configFaults(config: AnyConfig): string[] {
  const faults: string[] = [];
  const isProduction = config.NODE_ENV === 'production';
  const businessTime = parseBusinessTime(config.LACHAN_BUSINESS_TIME);
  if (businessTime === undefined)
    faults.push('LACHAN_BUSINESS_TIME: must be `real` or `<instant>[,rate[,real anchor instant]]`');
  else if (isProduction && businessTime !== 'real') faults.push('LACHAN_BUSINESS_TIME: production runs on real time');
  if (isProduction && config.FAULT_PAUSE_AT !== undefined) faults.push('FAULT_PAUSE_AT: refused in production');
  if (hasDatabase(config) && (config.KAFKA_BROKERS === undefined) === (config.EMBEDDED_LOG_URL === undefined))
    faults.push('KAFKA_BROKERS, EMBEDDED_LOG_URL: exactly one of them must be set');
  return faults;
}

/** Arms the fault hook that the configuration names. @throws Error for an unknown one */
export function armFaults(config: BaseConfig): void {
  if (config.FAULT_PAUSE_AT !== undefined) armPausePoint(config.FAULT_PAUSE_AT, config.NODE_ENV);
}

export function hasDatabase(config: BaseConfig): config is DatabaseConfig {
  return typeof (config as AnyConfig).DATABASE_URL === 'string';
}
