import type { Configuration } from 'oidc-provider';
import { SCOPES } from '../roles/scope.rules.js';
import { staffOf } from './staff-claims.js';

/** The one resource that access tokens of people and applications are made out to. */
export const API_RESOURCE = 'urn:lachan:api';

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>;

/** What a client asks for besides the API. */
export const OPENID_SCOPES = ['openid', 'profile', 'email'] as const;

/**
 * Tokens of the portal are always signed JWTs for the API. Those of other clients open nothing but `userinfo`.
 * @param opensApi whether a client's tokens are for the API
 */
export function apiResource(
  audience: string,
  seconds: number,
  opensApi: (client: object) => boolean,
): ResourceIndicators {
  return {
    enabled: true,
    defaultResource: (_, client, oneOf) => {
      if (oneOf !== undefined) return [...oneOf];
      return opensApi(client) ? API_RESOURCE : [];
    },
    useGrantedResource: () => true,
    getResourceServerInfo: (ctx) => ({
      audience,
      scope: (staffOf(ctx)?.scopes ?? SCOPES).join(' '),
      accessTokenTTL: seconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'EdDSA' } },
    }),
  };
}
