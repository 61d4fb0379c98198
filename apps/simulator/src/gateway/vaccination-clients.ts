import type { PointOfPlay } from '../vaccination/points-of-play.js';
import { TEAM } from '../vaccination/points-of-play.js';
import type { Random } from '../population/random.js';
import { AccessToken, clientNamed } from './access-token.js';
import { registerClient } from './clients-of-play.js';
import type { GatewayClient } from './gateway-client.js';

const PROVINCE = '93';
const OF_POINTS = [
  'adverse-events:write',
  'completeness:read',
  'completeness:sign',
  'completeness:write',
  'dose-decisions:read',
  'doses:read',
  'doses:write',
  'screenings:write',
  'vaccination-day-packs:read',
  'vaccination-sessions:read',
  'vaccination-sessions:write',
  'vaccination-visits:read',
  'vaccination-visits:write',
  'vaccine-stock:write',
];
const OF_EVERY_HOME: readonly string[] = ['administrator', 'analyst', 'cdc', 'citizen-app', 'facility-a', 'facility-b'];

/** A token by the name of each client that enters doses, signs days or decides. */
export type VaccinationTokens = ReadonlyMap<string, AccessToken>;

/** @throws Error where a client could not be registered */
export async function vaccinationClients(
  { gateway, credentials }: { readonly gateway: GatewayClient; readonly credentials: string },
  points: readonly PointOfPlay[],
  random: Random,
): Promise<VaccinationTokens> {
  const tokens = new Map(OF_EVERY_HOME.map((name) => [name, new AccessToken(gateway, clientNamed(credentials, name))]));
  const administrator = tokens.get('administrator');
  if (!administrator) throw new Error('Every home has an administrator');
  const register = async (name: string, where: { areas: string[]; facility?: string }): Promise<void> => {
    tokens.set(name, await registerClient(gateway, administrator, { name, scopes: OF_POINTS, ...where }, random));
  };
  await register(TEAM, { areas: [PROVINCE] });
  for (const { client, code } of points) if (!tokens.has(client)) await register(client, { areas: [], facility: code });
  return tokens;
}
