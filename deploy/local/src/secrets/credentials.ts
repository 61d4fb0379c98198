import { randomBytes } from 'node:crypto';
import type { StackHome } from '../home/stack-home.js';
import { CLIENTS, type ClientAccount } from './client-accounts.js';
import { STAFF, type StaffAccount } from './staff-accounts.js';

const FILE = 'credentials.json';
const SECRET_BYTES = 32;
const PASSWORD_BYTES = 18;
/** 160 bits, as RFC 4226 asks for; each byte gives one of 32 characters. */
const TOTP_CHARACTERS = 32;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

interface Client extends Omit<ClientAccount, 'facility'> {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly facility: string | null;
}

interface StaffMember extends StaffAccount {
  /** `<role>@lachan.example` */
  readonly email: string;
  readonly password: string;
  /** Base32, for an authenticator app. */
  readonly totpSecret: string;
}

/**
 * Makes `credentials.json` at the first start of a home, with secrets of its own. Later starts change no secret: they
 * add clients, scopes of known clients and staff that are new in this version.
 * @returns the path of the file
 */
export function ensureCredentials(home: StackHome): string {
  const text = home.read(FILE);
  const before = text === undefined ? {} : (JSON.parse(text) as { clients?: Client[]; staff?: StaffMember[] });
  const after = `${JSON.stringify({ clients: clientsOf(before.clients), staff: staffOf(before.staff) }, undefined, 2)}\n`;
  if (after !== text) home.writePrivate(FILE, after);
  return home.file(FILE);
}

function clientsOf(before: readonly Client[] = []): Client[] {
  const missing = CLIENTS.filter(({ name }) => !before.some((client) => client.name === name));
  return [...before.map(withScopes), ...missing.map(newClient)];
}

/** What a client was given besides stays. */
function withScopes(client: Client): Client {
  const { scopes = [] } = CLIENTS.find(({ name }) => name === client.name) ?? {};
  return { ...client, scopes: [...client.scopes, ...scopes.filter((scope) => !client.scopes.includes(scope))] };
}

function staffOf(before: readonly StaffMember[] = []): StaffMember[] {
  const made = STAFF.map((account) => ({ account, email: `${account.role}@lachan.example` }));
  const missing = made.filter(({ email }) => !before.some((member) => member.email === email));
  return [...before, ...missing.map(({ account, email }) => newMember(account, email))];
}

function newClient({ name, scopes, areas, facility }: ClientAccount): Client {
  const clientSecret = randomBytes(SECRET_BYTES).toString('base64url');
  return { name, clientId: name, clientSecret, scopes, areas, facility: facility ?? null };
}

function newMember({ name, role, areas, facility }: StaffAccount, email: string): StaffMember {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const totpSecret = [...randomBytes(TOTP_CHARACTERS)].map((byte) => BASE32[byte % BASE32.length]).join('');
  return { name, email, password, totpSecret, role, areas, facility };
}
