import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { apiResource, OPENID_SCOPES } from './api-resource.js';
import { PORTAL_CLIENT } from './browser-clients.js';
import { GRANT_PROPERTY, grantOf } from './client-metadata.js';
import { firstPartyGrant } from './first-party.grant.js';
import { logoutPage, renderError, signedOutPage } from './provider-pages.js';
import { signInPolicy } from './sign-in.policy.js';
import { claimsOfStaff, findStaff, staffOf } from './staff-claims.js';
import { adapterOf } from './stored-models.js';
import { AUTHORIZE_PATH, END_SESSION_PATH, KEYS_PATH, SIGN_IN_PATH, TOKEN_PATH, USERINFO_PATH } from './token-paths.js';
import type { TokenProviderParts } from './token-provider.js';

/** A code is exchanged at once, by the page that the browser is sent to. */
const CODE_SECONDS = 60;
/** Time to find the phone with the second factor. */
const SIGN_IN_SECONDS = 1_800;

const OFF = { enabled: false } as const;

/** What of the library is used and how; everything else of it is off. */
export function providerConfiguration(parts: TokenProviderParts): Configuration {
  const { keys, clients, browserClients, state, accounts, passwords, clock } = parts;
  return {
    adapter: (model: string) => adapterOf(model, clients, state),
    clients: [...browserClients],
    jwks: { keys },
    cookies: cookies(parts.cookieKeys, parts.issuer.startsWith('https:')),
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      id_token_signed_response_alg: 'EdDSA',
    },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    responseTypes: ['code'],
    scopes: [...OPENID_SCOPES],
    claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    extraClientMetadata: { properties: [GRANT_PROPERTY] },
    extraTokenClaims: (ctx) => claimsOf(ctx),
    findAccount: findStaff(accounts, clock),
    loadExistingGrant: firstPartyGrant,
    interactions: { policy: signInPolicy(passwords), url: (_, { uid }) => `${SIGN_IN_PATH}/${uid}` },
    features: features(parts),
    ttl: lifetimes(parts),
    routes: {
      token: TOKEN_PATH,
      jwks: KEYS_PATH,
      authorization: AUTHORIZE_PATH,
      userinfo: USERINFO_PATH,
      end_session: END_SESSION_PATH,
    },
    renderError,
  };
}

function features({ audience, seconds }: TokenProviderParts): Configuration['features'] {
  return {
    clientCredentials: { enabled: true },
    devInteractions: OFF,
    dPoP: OFF,
    pushedAuthorizationRequests: OFF,
    resourceIndicators: apiResource(audience, seconds, (client) => isPortal(client)),
    rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: signedOutPage },
    userinfo: { enabled: true },
  };
}

const isPortal = (client: object): boolean => 'clientId' in client && client.clientId === PORTAL_CLIENT;

/** Seconds. A session ends this long after signing in, however busy it is: a shift, not a week. */
function lifetimes({ seconds, sessionSeconds, realClock }: TokenProviderParts): Configuration['ttl'] {
  const epochSeconds = (): number => Math.floor(realClock.now().getTime() / 1000);
  return {
    AccessToken: seconds,
    AuthorizationCode: CODE_SECONDS,
    ClientCredentials: seconds,
    Grant: sessionSeconds,
    IdToken: seconds,
    Interaction: SIGN_IN_SECONDS,
    Session: (_, { loginTs }) =>
      loginTs === undefined ? SIGN_IN_SECONDS : Math.max(1, loginTs + sessionSeconds - epochSeconds()),
  };
}

/** Read by no script and sent by no other site, but for the click that leads here. */
function cookies(keys: string[], secure: boolean): Configuration['cookies'] {
  const common = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true, secure } as const;
  return {
    keys,
    names: { session: 'lachan_session', interaction: 'lachan_sign_in', resume: 'lachan_sign_in_resume' },
    long: { ...common, path: '/' },
    short: common,
  };
}

/** `null` members are left out: a token is sent with every request. */
function claimsOf(ctx: KoaContextWithOIDC): Record<string, unknown> {
  const staff = staffOf(ctx);
  if (staff !== undefined) return claimsOfStaff(staff);
  const { client } = ctx.oidc;
  if (client === undefined) return {};
  const { areas, facility, quota } = grantOf(client);
  return {
    client_name: client.clientName,
    areas,
    ...(facility === null ? {} : { facility }),
    ...(quota === null ? {} : { quota }),
  };
}
