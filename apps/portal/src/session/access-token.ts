import type { IssuedToken } from './authorization';

/** A token this near to its end is renewed before it is used, so that no request meets one that has just ended. */
const RENEW_BEFORE_END_MS = 60_000;

interface HeldToken extends IssuedToken {
  readonly endsAtMs: number;
}

/** The officer's token: in memory alone, so that it is gone with the page and no script finds it on the disk. */
let held: HeldToken | undefined;
let renewing: Promise<IssuedToken> | undefined;

export function holdToken(token: IssuedToken): void {
  held = { ...token, endsAtMs: performance.now() + token.expiresInSeconds * 1000 };
}

export function dropToken(): IssuedToken | undefined {
  const dropped = held;
  held = undefined;
  return dropped;
}

/**
 * The token to send, renewed where it is about to end. Undefined for who is not signed in.
 *
 * @param renew asks for a new token; of many calls at once one is made. A failure ends the session here.
 */
export async function currentToken(renew: () => Promise<IssuedToken>): Promise<string | undefined> {
  if (held === undefined) return undefined;
  if (performance.now() < held.endsAtMs - RENEW_BEFORE_END_MS) return held.accessToken;
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  try {
    holdToken(await renewing);
    return held.accessToken;
  } catch {
    if (performance.now() < held.endsAtMs) return held.accessToken;
    held = undefined;
    return undefined;
  }
}
