import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive, mentions } from '../processes/process-table.js';
import type { PartPlan } from '../supervisor/supervised-part.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { settingsArguments, type Durability } from './postgres-settings.js';
import { openWayTo, unprivilegedAccount } from './unprivileged-user.js';

export const ADMINISTRATOR = 'postgres';

export interface PostgresOptions {
  /** Holds the data; made when missing. */
  readonly directory: string;
  readonly port: number;
  /** Of the administrator; taken at the first start only. */
  readonly password: string;
  readonly durability: Durability;
}

/** Makes the data directory at the first start, and says how the server is run. */
export async function preparePostgres(options: PostgresOptions): Promise<PartPlan> {
  const { initdb, postgres } = await findPostgresBinaries();
  const runAs = unprivilegedAccount();
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  if (runAs !== undefined) {
    openWayTo(dirname(options.directory));
    openWayTo(dirname(postgres));
    chownSync(options.directory, runAs.uid, runAs.gid);
  }
  if (!existsSync(join(options.directory, 'PG_VERSION'))) await initialise(initdb, options, runAs);
  return {
    name: 'postgres',
    program: postgres,
    args: ['-D', options.directory, '-p', String(options.port), ...settingsArguments(options.durability)],
    env: { ...process.env, LC_MESSAGES: 'C' },
    runAs,
    stopSignal: 'SIGINT',
    prepare: () => removeStalePidFile(options.directory),
  };
}

export function postgresUrl(port: number, password: string): string {
  return `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/postgres`;
}

async function initialise(initdb: string, options: PostgresOptions, runAs: PartPlan['runAs']): Promise<void> {
  const passwordFile = join(dirname(options.directory), `.${randomUUID()}`);
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (runAs !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid);
  const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C', '--no-sync'];
  try {
    await promisify(execFile)(
      initdb,
      [`--pgdata=${options.directory}`, `--username=${ADMINISTRATOR}`, `--pwfile=${passwordFile}`, ...settings],
      { ...runAs, env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (error) {
    rmSync(options.directory, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** After a kill -9 the file names a process that is gone, or by now a stranger; the server would take it for itself. */
function removeStalePidFile(directory: string): void {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid) || !mentions(pid, [directory])) rmSync(file, { force: true });
}
