export const TOKEN_PATH = '/oauth2/token';
export const KEYS_PATH = '/oauth2/jwks';
export const AUTHORIZE_PATH = '/oauth2/authorize';
export const USERINFO_PATH = '/oauth2/userinfo';
export const END_SESSION_PATH = '/oauth2/end-session';

/** Where a person signs in; each sign-in under way has its id behind it. */
export const SIGN_IN_PATH = '/sign-in';

/** OpenID Connect's and OAuth's own name of the same document. */
export const DISCOVERY_PATHS = [
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
] as const;
