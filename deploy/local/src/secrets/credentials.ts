import { randomBytes } from 'node:crypto';
import type { StackHome } from '../home/stack-home.js';

const FILE = 'credentials.json';
const SECRET_BYTES = 32;

/** The province of Hậu Giang and two of its districts, by the codes of the General Statistics Office. */
const PROVINCE = '93';
const VI_THANH = '930';
const NGA_BAY = '931';

interface Client {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** Codes of provinces, districts or communes; a district covers its communes. */
  readonly areas: readonly string[];
  readonly facility: string | null;
}

const OFFICER_SCOPES = ['declarations:read', 'declarations:review', 'places:read', 'places:write', 'reports:read'];

/** What a new home has in it. */
const CLIENTS: readonly Pick<Client, 'name' | 'scopes' | 'areas'>[] = [
  {
    name: 'administrator',
    scopes: [
      'clients:write',
      'facilities:read',
      'facilities:write',
      'places:read',
      'places:write',
      'reports:read',
      'staff:write',
      'supply-points:write',
    ],
    areas: [PROVINCE],
  },
  { name: 'officer', scopes: OFFICER_SCOPES, areas: [VI_THANH] },
  { name: 'officer-931', scopes: OFFICER_SCOPES, areas: [NGA_BAY] },
  { name: 'analyst', scopes: ['reports:read'], areas: [PROVINCE] },
  {
    name: 'checkpoint',
    scopes: ['checkpoints:work', 'checkpoints:read', 'checkpoints:write', 'risk-areas:write', 'scans:read'],
    areas: [PROVINCE],
  },
  { name: 'integrator', scopes: ['declarations:write'], areas: [PROVINCE] },
];

/**
 * Makes `credentials.json` at the first start of a home, with secrets of its own. Later starts leave it alone, but for
 * clients that are new in this version.
 * @returns the path of the file
 */
export function ensureCredentials(home: StackHome): string {
  const text = home.read(FILE);
  const before = text === undefined ? {} : (JSON.parse(text) as { clients?: Client[]; staff?: unknown[] });
  const clients = before.clients ?? [];
  const missing = CLIENTS.filter(({ name }) => !clients.some((client) => client.name === name)).map(newClient);
  if (text === undefined || missing.length > 0) {
    const content = { clients: [...clients, ...missing], staff: before.staff ?? [] };
    home.writePrivate(FILE, `${JSON.stringify(content, undefined, 2)}\n`);
  }
  return home.file(FILE);
}

function newClient({ name, scopes, areas }: Pick<Client, 'name' | 'scopes' | 'areas'>): Client {
  const clientSecret = randomBytes(SECRET_BYTES).toString('base64url');
  return { name, clientId: name, clientSecret, scopes, areas, facility: null };
}
