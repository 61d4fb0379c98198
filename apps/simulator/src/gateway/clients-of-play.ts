import type { Random } from '../population/random.js';
import { ROLES, type Role } from '../epidemic/testing-act.js';
import { AccessToken, clientNamed } from './access-token.js';
import type { GatewayClient } from './gateway-client.js';

const PROVINCE = '93';
const OF_LABORATORIES = [
  'facilities:read',
  'results:amend',
  'results:read',
  'results:write',
  'specimens:read',
  'specimens:receive',
  'specimens:write',
];
/** Clients that the play registers for itself: a team that swabs everywhere, and the second laboratory. */
const REGISTERED: readonly { readonly role: Role; readonly scopes: readonly string[]; readonly facility?: string }[] = [
  { role: 'collection-team', scopes: ['results:write', 'specimens:read', 'specimens:write'] },
  { role: 'second-laboratory', scopes: OF_LABORATORIES, facility: 'CDC-HG' },
  { role: 'second-laboratory-validator', scopes: [...OF_LABORATORIES, 'results:validate'], facility: 'CDC-HG' },
];

export type Tokens = Readonly<Record<Role | 'analyst', AccessToken>>;

/** A token for everybody who acts. @throws Error where a client could not be registered */
export async function clientsOfPlay(gateway: GatewayClient, credentials: string, random: Random): Promise<Tokens> {
  const known = (name: string): AccessToken => new AccessToken(gateway, clientNamed(credentials, name));
  const administrator = known('administrator');
  const tokens = new Map<string, AccessToken>([
    ['administrator', administrator],
    ['analyst', known('analyst')],
  ]);
  for (const { role, scopes, facility } of REGISTERED) {
    const client = {
      name: role,
      scopes,
      areas: facility === undefined ? [PROVINCE] : [],
      ...(facility && { facility }),
    };
    tokens.set(role, await registerClient(gateway, administrator, client, random));
  }
  for (const role of ROLES) if (!tokens.has(role)) tokens.set(role, known(role));
  return Object.fromEntries(tokens) as Tokens;
}

/** @throws Error where it is refused */
export async function registerClient(
  gateway: GatewayClient,
  administrator: AccessToken,
  client: { readonly name: string; readonly scopes: readonly string[]; readonly areas: readonly string[] },
  random: Random,
): Promise<AccessToken> {
  const headers = { ...(await administrator.header()), 'idempotency-key': random.hex(16) };
  const { status, body } = await gateway.send({ method: 'POST', path: '/v1/clients', headers, body: client });
  if (status !== 201) throw new Error(`A client was answered ${status}: ${JSON.stringify(body)}`);
  return new AccessToken(gateway, { clientId: String(body.clientId), clientSecret: String(body.clientSecret) });
}
