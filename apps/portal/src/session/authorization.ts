import { newProof, randomText } from './pkce';

/** The public client as which the portal asks for tokens; registered with these two addresses. */
const CLIENT_ID = 'portal';
export const SIGNED_IN_PATH = '/signed-in';
export const SIGNED_OUT_PATH = '/signed-out';

/** A sign-in under way: what its answer must match. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IssuedToken {
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresInSeconds: number;
}

/** Why a sign-in brought no token; `login_required` and the like come from the server. */
export class SignInFailed extends Error {
  constructor(readonly reason: string) {
    super(`Signing in failed: ${reason}`);
  }
}

/** @param prompt `none` asks without a page: who is not signed in any more gets an error */
export async function authorizationRequest(
  language: string,
  prompt?: 'none' | 'login',
): Promise<{ url: string; pending: PendingSignIn }> {
  const { verifier, challenge } = await newProof();
  const pending = { state: randomText(), nonce: randomText(), verifier };
  const parameters = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: `${location.origin}${SIGNED_IN_PATH}`,
    scope: 'openid',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(prompt === undefined ? {} : { prompt }),
  });
  return { url: `/oauth2/authorize?${parameters.toString()}`, pending };
}

/** Takes the token for the code in the address that the server led back to. @throws SignInFailed */
export async function exchangeCode(answered: URL, pending: PendingSignIn): Promise<IssuedToken> {
  const { searchParams } = answered;
  if (searchParams.get('state') !== pending.state) throw new SignInFailed('state-mismatch');
  const code = searchParams.get('code');
  if (code === null) throw new SignInFailed(searchParams.get('error') ?? 'no-code');
  const answer = await fetch('/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      redirect_uri: `${location.origin}${SIGNED_IN_PATH}`,
      code,
      code_verifier: pending.verifier,
    }),
  });
  if (!answer.ok) throw new SignInFailed('code-refused');
  const { access_token, id_token, expires_in } = (await answer.json()) as Record<string, unknown>;
  if (typeof access_token !== 'string' || typeof id_token !== 'string') throw new SignInFailed('no-token');
  if (nonceOf(id_token) !== pending.nonce) throw new SignInFailed('nonce-mismatch');
  return { accessToken: access_token, idToken: id_token, expiresInSeconds: Number(expires_in) };
}

/** Where signing out begins. @param idToken lets the server end the session without asking once more */
export function endSessionUrl(idToken: string | undefined, language: string): string {
  const parameters = new URLSearchParams({
    client_id: CLIENT_ID,
    ui_locales: language,
    post_logout_redirect_uri: `${location.origin}${SIGNED_OUT_PATH}`,
    ...(idToken === undefined ? {} : { id_token_hint: idToken }),
  });
  return `/oauth2/end-session?${parameters.toString()}`;
}

/** The token came straight from the server over TLS, which is what vouches for it (OpenID Connect Core, 3.1.3.7). */
function nonceOf(idToken: string): unknown {
  const [, payload = ''] = idToken.split('.');
  const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return (JSON.parse(json) as { nonce?: unknown }).nonce;
}
