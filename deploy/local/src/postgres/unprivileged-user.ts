import { execFileSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ACCOUNT = 'postgres';
const MAY_PASS = 0o001;

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. There it runs as the system's account `postgres`, which is made when missing.
 * @returns undefined when we are not root and PostgreSQL runs as ourselves
 */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount() ?? createAccount();
}

/**
 * Lets the account pass through every folder above the path, as temporary and home folders are often closed.
 * Passing is all it gets: nobody can list what lies in them.
 * @returns the folders that were opened
 */
export function openWayTo(path: string): string[] {
  const opened: string[] = [];
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = statSync(folder);
    if ((mode & MAY_PASS) !== 0) continue;
    chmodSync(folder, mode | MAY_PASS);
    opened.push(folder);
  }
  return opened;
}

function createAccount(): Account {
  execFileSync('groupadd', ['--system', '--force', ACCOUNT]);
  execFileSync('useradd', ['--system', '--no-create-home', '-g', ACCOUNT, ACCOUNT]);
  const account = findAccount();
  if (account === undefined) throw new Error(`The account ${ACCOUNT}, which PostgreSQL needs here, could not be made`);
  return account;
}

function findAccount(): Account | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, ACCOUNT], { stdio: 'pipe' })));
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}
