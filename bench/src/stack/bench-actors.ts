import { readFileSync } from 'node:fs';
import { INTERNAL_TOKEN_HEADER, signInternalToken, type Actor, type InternalSigningKey } from '#libs/http';

/** Who registers places and reads reports in a bench, for the whole province. */
const ACTOR: Actor = {
  kind: 'client',
  id: 'bench',
  name: 'bench',
  scopes: ['places:write', 'reports:read', 'checkpoints:work'],
  areas: ['93'],
};

/** The header that the gateway would send to a service; good for a minute. */
export function internalTokenHeader(keysFile: string, change: Partial<Actor> = {}): Record<string, string> {
  const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as { gateway: { internalToken: InternalSigningKey[] } };
  const [key] = keys.gateway.internalToken;
  if (!key) throw new Error(`${keysFile} has no key of the gateway`);
  return { [INTERNAL_TOKEN_HEADER]: signInternalToken({ ...ACTOR, ...change }, key, new Date()) };
}
