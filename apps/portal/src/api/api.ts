import { createLachanClient } from '#packages/client';
import { learnBusinessTime } from './business-time';

type TokenSource = () => Promise<string | undefined>;

let tokenSource: TokenSource | undefined;

/** Lets requests carry the token of who is signed in; to be called once, before the first request. */
export function sendTokensOf(source: TokenSource): void {
  tokenSource = source;
}

/** The platform that this page came from. */
export const api = createLachanClient({
  baseUrl: location.origin,
  token: () => tokenSource?.(),
  language: () => document.documentElement.lang,
  onAnswer: learnBusinessTime,
});
