export const TOKEN_PATH = '/oauth2/token';
export const KEYS_PATH = '/oauth2/jwks';

/** OpenID Connect's and OAuth's own name of the same document. */
export const DISCOVERY_PATHS = [
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
] as const;
