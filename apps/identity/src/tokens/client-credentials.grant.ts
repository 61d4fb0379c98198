import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import { API_RESOURCE } from './api-resource.js';
import { grantOf } from './client-metadata.js';
import { grantedScopes } from './scopes.rules.js';

/** Who the tokens are made out to, and for how long. */
export interface TokenTerms {
  readonly audience: string;
  readonly seconds: number;
}

/**
 * Replaces the library's own client credentials grant, which drops unknown scopes in silence and grants none where
 * none is asked for. The token is a signed JWT and is stored nowhere.
 */
export function registerClientCredentials(provider: Provider, { audience }: Pick<TokenTerms, 'audience'>): void {
  const grant = async (ctx: TokenEndpointGrantContext<{ scope?: string }>): Promise<void> => {
    const { client, params } = ctx.oidc;
    const granted = grantedScopes(params.scope, grantOf(client).scopes);
    if (!granted.ok) throw new errors.InvalidScope('the client does not have what was asked for', params.scope ?? '');
    const scope = granted.scopes.join(' ') || undefined;
    const token = new provider.ClientCredentials({ client, scope, resourceServer: apiServer(scope) });
    ctx.oidc.entity('ClientCredentials', token);
    const accessToken = await token.save();
    ctx.body = { access_token: accessToken, token_type: 'Bearer', expires_in: token.expiration, scope };
  };
  const apiServer = (scope = '') =>
    new provider.ResourceServer(API_RESOURCE, {
      audience,
      scope,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'EdDSA' } },
    });
  provider.registerGrantType('client_credentials', grant, ['scope']);
}
