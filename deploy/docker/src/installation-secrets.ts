import { mkdirSync } from 'node:fs';
import { StackHome } from '../../local/src/home/stack-home.js';
import { ensureCredentials } from '../../local/src/secrets/credentials.js';
import { DatabasePasswords } from '../../local/src/secrets/database-passwords.js';
import { ensureKeys, type KeysFile } from '../../local/src/secrets/keys.js';
import { roleUrl } from '../../local/src/service-environment.js';
import { SERVICES, type ServiceEntry } from '../../local/src/services.js';

const ADMINISTRATOR = 'postgres';
/** As the compose file calls it. */
const POSTGRES = 'postgresql://postgres:5432';
const OWNER_ONLY = 0o700;

/**
 * Makes the secrets of an installation in containers, once: what stands is never changed, what is new is added.
 *
 * The folder holds everything (`keys.json`, `credentials.json`, `database-passwords.json`: what a backup must have),
 * and below it one folder for each container, which sees no other: `postgres/`, `services/<service>/` and, with the
 * roles that may change tables, `migrate/<service>/`. All files have mode 600.
 */
export function writeInstallationSecrets(directory: string): void {
  const home = new StackHome(directory);
  const passwords = new DatabasePasswords(home);
  const credentials = home.read(relative(home, ensureCredentials(home))) ?? '';
  const keys = JSON.parse(home.read(relative(home, ensureKeys(home, new Date()))) ?? '{}') as KeysFile;
  writeInto(home, 'postgres', { password: passwords.of(ADMINISTRATOR) });
  for (const service of SERVICES) {
    const own = { 'keys.json': `${JSON.stringify({ [service.name]: keys[service.name] }, undefined, 2)}\n` };
    writeInto(home, `services/${service.name}`, {
      ...own,
      ...(service.hasDatabase ? { 'service.env': linesOf(serving(service, passwords)) } : {}),
      ...(service.name === 'identity' ? { 'credentials.json': credentials } : {}),
    });
    if (service.hasDatabase) {
      const env = { ...serving(service, passwords), ...migrating(service, passwords) };
      writeInto(home, `migrate/${service.name}`, { ...own, 'service.env': linesOf(env) });
    }
  }
}

function serving({ name }: ServiceEntry, passwords: DatabasePasswords): Record<string, string> {
  return { DATABASE_URL: urlAs(name, 'serve', passwords) };
}

function migrating({ name }: ServiceEntry, passwords: DatabasePasswords): Record<string, string> {
  const administrator = roleUrl(POSTGRES, 'postgres', ADMINISTRATOR, passwords.of(ADMINISTRATOR));
  return { MIGRATE_DATABASE_URL: urlAs(name, 'migrate', passwords), DATABASE_ADMIN_URL: administrator };
}

function urlAs(service: string, duty: 'serve' | 'migrate', passwords: DatabasePasswords): string {
  const database = service.replaceAll('-', '_');
  const role = `${database}_${duty}`;
  return roleUrl(POSTGRES, database, role, passwords.of(role));
}

const linesOf = (variables: Record<string, string>): string =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

function writeInto(home: StackHome, folder: string, files: Record<string, string>): void {
  mkdirSync(home.file(folder), { recursive: true, mode: OWNER_ONLY });
  for (const [name, content] of Object.entries(files)) home.writePrivate(`${folder}/${name}`, content);
}

const relative = (home: StackHome, file: string): string => file.slice(home.path.length + 1);
