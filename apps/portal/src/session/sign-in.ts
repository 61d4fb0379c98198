import { currentToken, dropToken, holdToken } from './access-token';
import {
  authorizationRequest,
  endSessionUrl,
  exchangeCode,
  SignInFailed,
  type IssuedToken,
  type PendingSignIn,
} from './authorization';
import { safeReturnPath } from './return-path';

/** Kept for this tab while the sign-in pages are open. */
const PENDING_AS = 'lachan.sign-in';
/** Kept on the device: says that asking for a session without a page is worth a request. Holds no secret. */
const HAS_SESSION_AS = 'lachan.has-session';

type KeptSignIn = PendingSignIn & { readonly returnTo: string };

/** Leaves for the sign-in pages; they lead back to `/signed-in`. @param prompt `login` lets another person sign in */
export async function beginSignIn(returnTo: string, language: string, prompt?: 'login'): Promise<void> {
  const { url, pending } = await authorizationRequest(language, prompt);
  sessionStorage.setItem(PENDING_AS, JSON.stringify({ ...pending, returnTo } satisfies KeptSignIn));
  location.assign(url);
}

/** Takes the token for the answer in the address. @returns the path that was asked for. @throws SignInFailed */
export async function finishSignIn(answered: URL): Promise<string> {
  const kept = sessionStorage.getItem(PENDING_AS);
  sessionStorage.removeItem(PENDING_AS);
  if (kept === null) throw new SignInFailed('not-begun-here');
  const { returnTo, ...pending } = JSON.parse(kept) as KeptSignIn;
  hold(await exchangeCode(answered, pending));
  return safeReturnPath(returnTo);
}

/** Takes up the session of this browser, if there is one. @returns whether somebody is signed in now */
export async function resumeSession(language: string): Promise<boolean> {
  if (localStorage.getItem(HAS_SESSION_AS) === null) return false;
  try {
    hold(await renewSilently(language));
    return true;
  } catch (error) {
    if (error instanceof SignInFailed) localStorage.removeItem(HAS_SESSION_AS);
    return false;
  }
}

/** The token for a request of the API, or undefined. */
export const tokenForRequest = (): Promise<string | undefined> =>
  currentToken(() => renewSilently(document.documentElement.lang));

/** Ends the session here and at the server; on a shared computer the next person starts from nothing. */
export function signOut(): void {
  const token = dropToken();
  localStorage.removeItem(HAS_SESSION_AS);
  location.assign(endSessionUrl(token?.idToken, document.documentElement.lang));
}

/** Asks for a code without a page; the server's session cookie answers for the person. @throws SignInFailed */
async function renewSilently(language: string): Promise<IssuedToken> {
  const { url, pending } = await authorizationRequest(language, 'none');
  const answer = await fetch(url, { credentials: 'same-origin', headers: { accept: 'text/html' } });
  await answer.body?.cancel();
  return exchangeCode(new URL(answer.url), pending);
}

function hold(token: IssuedToken): void {
  holdToken(token);
  localStorage.setItem(HAS_SESSION_AS, 'yes');
}
