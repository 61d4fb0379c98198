import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { configOf } from '../../tools/generate/src/service-settings.js';
import { settingsArguments } from '../local/src/postgres/postgres-settings.js';
import { SERVICES } from '../local/src/services.js';
import { composeFaults, type Installation } from './src/compose-faults.js';
import { lastStageOf, type ComposeFile } from './src/compose-file.js';
import { writeInstallationSecrets } from './src/installation-secrets.js';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const compose = (change: (file: string) => string = (file) => file): ComposeFile =>
  parse(change(text('docker-compose.yml')), { merge: true }) as ComposeFile;
const image = lastStageOf(text('deploy/docker/Dockerfile'));

const volume = mkdtempSync(join(tmpdir(), 'lachan-secrets-'));
writeInstallationSecrets(volume);
afterAll(() => rmSync(volume, { recursive: true }));

function secretVariables(folder: string): Record<string, string> | undefined {
  const file = join(volume, folder, 'service.env');
  return existsSync(file) ? (parseEnv(readFileSync(file, 'utf8')) as Record<string, string>) : undefined;
}

const configs = new Map(await Promise.all(SERVICES.map(async ({ name }) => [name, await configOf(name)] as const)));
const installation = (file: ComposeFile): Installation => ({
  compose: file,
  image: image.environment,
  secretVariables,
  configs,
});

describe('the compose file', () => {
  it('runs every service with variables that its configuration takes', () => {
    expect(composeFaults(installation(compose()))).toEqual([]);
  });

  it('says of PostgreSQL what the stack on one machine says, so that no value is logged', () => {
    const [, ...said] = compose().services.postgres?.command ?? [];
    const local = settingsArguments('durable').filter((argument) => /^log_/.test(argument));
    expect(local.length).toBeGreaterThan(3);
    expect(said).toEqual(expect.arrayContaining(local.map((setting) => `-c${setting}`)));
  });

  it('runs the Kafka of the stack on one machine, where no topic makes itself', () => {
    const { image: kafka, environment } = compose().services.kafka ?? {};
    const version = /<artifactId>kafka_2.13<\/artifactId>\s*<version>(.*)<\/version>/.exec(
      text('deploy/local/kafka/pom.xml'),
    )?.[1];
    expect(kafka).toBe(`apache/kafka:${version}`);
    expect(environment).toMatchObject({ KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false' });
  });

  it.each<[string, string | RegExp, string, string]>([
    ['a variable that no service knows', 'CLIENTS_FILE:', 'CLIENT_FILE:', 'identity: no setting is called CLIENT_FILE'],
    ['a missing address', /REPORTING_URL: .*/, '', 'gateway: The configuration cannot be used:\n  REPORTING_URL'],
    ['a clock of its own', 'TIME: real', 'TIME: 2021-08-11T00:00:00Z', 'production runs on real time'],
    ['two buses', 'kafka:9092\n', 'kafka:9092\n  EMBEDDED_LOG_URL: postgres://x/y\n', 'exactly one of them'],
    ['the wrong command', 'reporting/src/main.js, serve', 'reporting/src/main.js, work', 'reporting: does not run'],
    ["another service's secrets", 'subpath: services/reporting', 'subpath: services/identity', 'must see the secrets'],
    ['a service that is left out', /^ {2}reporting:$/m, '  reports:', 'reporting: is not in the compose file'],
    ['a password', 'kafka:9092\n', 'kafka:9092\n  DATABASE_URL: postgres://a:b@c/d\n', 'DATABASE_URL holds a secret'],
    ['a published database', 'shm_size: 256mb', "ports: ['5432:5432']", 'postgres: publishes a port'],
    ['root', 'shm_size: 256mb', 'user: root', 'postgres: runs as another user'],
  ])('is refused with %s', (_, found, replacement, fault) => {
    expect(composeFaults(installation(compose((file) => file.replace(found, replacement)))).join('\n')).toContain(
      fault,
    );
  });
});

describe('the image', () => {
  it('runs as nobody special, in production', () => {
    expect(image.user).toBe('node');
    expect(image.environment.NODE_ENV).toBe('production');
  });
});

describe('the secrets of an installation in containers', () => {
  const files = readdirSync(volume, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

  it('can be read by their owner alone', () => {
    expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  });

  it('stay the same at the next start', () => {
    const before = files.map((file) => readFileSync(file, 'utf8'));
    writeInstallationSecrets(volume);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  it.each(SERVICES.map(({ name }) => name))('show %s its own keys and no role that may change tables', (name) => {
    const keys = JSON.parse(readFileSync(join(volume, 'services', name, 'keys.json'), 'utf8')) as object;
    expect(Object.keys(keys)).toEqual([name]);
    expect(Object.keys(secretVariables(`services/${name}`) ?? {})).not.toContain('MIGRATE_DATABASE_URL');
  });
});
