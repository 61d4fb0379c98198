import type { ClientMetadata } from 'oidc-provider';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { secretHash } from '../clients/client-secret.rules.js';
import { GRANT_PROPERTY, NO_GRANT } from './client-metadata.js';

/** The province's own pages, whose code runs in browsers and can keep no secret. */
export const PORTAL_CLIENT = 'portal';

const MAX_RELYING_PARTIES = 20;
const MIN_SECRET_CHARACTERS = 32;

const relyingParty = z.strictObject({
  clientId: z.string().regex(/^[A-Za-z0-9._-]{3,64}$/),
  clientSecret: z.string().min(MIN_SECRET_CHARACTERS).max(200),
  name: z.string().min(1).max(100),
  redirectUris: z.array(z.url()).min(1).max(5),
});

const relyingParties = z.strictObject({ relyingParties: z.array(relyingParty).max(MAX_RELYING_PARTIES) });

/** Everything about the portal follows from where the province is reached. */
export function portalClient(origin: string): ClientMetadata {
  return {
    client_id: PORTAL_CLIENT,
    client_name: PORTAL_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${origin}/signed-in`],
    post_logout_redirect_uris: [`${origin}/signed-out`],
    [GRANT_PROPERTY]: NO_GRANT,
  };
}

/**
 * Other sites that send people here to sign in. They learn who somebody is; their tokens do not open the API.
 * @throws Error that names the faulty fields and quotes no value
 */
export async function relyingPartyClients(path: string | undefined): Promise<ClientMetadata[]> {
  if (path === undefined) return [];
  const parsed = relyingParties.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data.relyingParties.map(metadataOf);
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`RELYING_PARTIES_FILE cannot be used:\n${faults.join('\n')}`);
}

const metadataOf = ({ clientId, clientSecret, name, redirectUris }: z.output<typeof relyingParty>): ClientMetadata => ({
  client_id: clientId,
  client_name: name,
  client_secret: secretHash(clientSecret).toString('hex'),
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: redirectUris,
  [GRANT_PROPERTY]: NO_GRANT,
});
