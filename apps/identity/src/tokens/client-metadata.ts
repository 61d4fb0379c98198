import type { Client } from '../clients/client.js';

/** The property of an oidc-provider client that carries what its token says. */
export const GRANT_PROPERTY = 'lachan_grant';

/** What a token says of its client, as it stands in the claims. */
export interface TokenGrant {
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly facility: string | null;
  readonly quota: { readonly perSecond: number; readonly burst: number } | null;
  /** A disabled client is known, so that its refusal can be recorded under its id, but no secret is right. */
  readonly disabled: boolean;
}

/** Of a client through which people sign in: on its own behalf it may do nothing. */
export const NO_GRANT: TokenGrant = { scopes: [], areas: [], facility: null, quota: null, disabled: false };

/** A row of ours as the library wants to see a client; in place of the secret stands its hash, in hexadecimal. */
export function clientMetadata(client: Client, secretHash: Buffer): Record<string, unknown> {
  const grant: TokenGrant = {
    scopes: client.scopes,
    areas: client.areas,
    facility: client.facility,
    quota: client.quota,
    disabled: client.disabledAt !== null,
  };
  return {
    client_id: client.clientId,
    client_name: client.name,
    client_secret: secretHash.toString('hex'),
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    [GRANT_PROPERTY]: grant,
  };
}

/** The grant of a client that `clientMetadata` made. */
export function grantOf(client: object): TokenGrant {
  const grant = (client as Record<string, unknown>)[GRANT_PROPERTY];
  if (grant === undefined) throw new Error('a client of the token endpoint has no grant');
  return grant as TokenGrant;
}
