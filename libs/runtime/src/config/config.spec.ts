import { describe, expect, it } from '@jest/globals';
import { baseConfig, databaseConfig } from './base-config.js';
import { ConfigInvalid, readConfig } from './config.js';

const database = { DATABASE_URL: 'postgres://u:secret@127.0.0.1/d', KAFKA_BROKERS: '127.0.0.1:9092' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(databaseConfig, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.faults;
    throw error;
  }
}

describe('configuration', () => {
  it('has a default for everything but addresses, and a sentence for each setting', () => {
    expect(readConfig(baseConfig, {})).toMatchObject({ PORT: 0, WORK: true, LACHAN_BUSINESS_TIME: 'real' });
    for (const [name, setting] of Object.entries(databaseConfig.shape))
      expect([name, setting.description]).toEqual([name, expect.stringMatching(/\.$/)]);
  });

  it('tells all faults at once, without their values', () => {
    const faults = faultsOf({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'secret' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'DATABASE_URL']);
    expect(faults.join()).not.toContain('secret');
  });

  it.each<[string, Record<string, string>]>([
    ['LACHAN_BUSINESS_TIME: must', { ...database, LACHAN_BUSINESS_TIME: 'yesterday' }],
    [
      'LACHAN_BUSINESS_TIME: production',
      { ...database, NODE_ENV: 'production', LACHAN_BUSINESS_TIME: '2021-08-11T00:00Z' },
    ],
    ['FAULT_PAUSE_AT: refused', { ...database, NODE_ENV: 'production', FAULT_PAUSE_AT: 'after-commit-before-answer' }],
    ['KAFKA_BROKERS, EMBEDDED_LOG_URL', { DATABASE_URL: database.DATABASE_URL }],
    ['KAFKA_BROKERS, EMBEDDED_LOG_URL', { ...database, EMBEDDED_LOG_URL: 'postgres://x/y' }],
  ])('refuses %s', (fault, environment) => {
    expect(faultsOf(environment)).toEqual([expect.stringContaining(fault)]);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig(baseConfig, { PORT: '', KEYS_FILE: '' })).toMatchObject({ PORT: 0 });
  });
});
