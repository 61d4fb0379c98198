import { createLachanClient } from '#packages/client';
import { tellsTheTime } from './answer-time.rules';
import { learnBusinessTime } from './business-time';
import { learnRealTime } from './real-time';

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
  onAnswer: learnTime,
});

function learnTime(answer: Response): void {
  learnBusinessTime(answer);
  if (tellsTheTime(answer.headers.get('cache-control'))) learnRealTime(answer);
}
