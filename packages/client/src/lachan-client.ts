import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemIn, Unreachable } from './problem.js';
import type { paths } from './generated/schema.js';

export interface LachanClientOptions {
  /** Origin of the installation; in a browser that was loaded from it, an empty text. */
  readonly baseUrl: string;
  /** The access token to send, asked for before every request; undefined sends none. */
  readonly token?: () => Promise<string | undefined> | string | undefined;
  /** Language of sentences in answers: `vi` or `en`. */
  readonly language?: () => string;
  /** Called with every answer, before its body is read. */
  readonly onAnswer?: (answer: Response) => void;
  /** Longest wait for an answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** In place of the global one. */
  readonly fetch?: typeof fetch;
}

/** Every route of the platform, with the types of its requests and answers. */
export type LachanClient = Client<paths>;

const TIMEOUT_MS = 20_000;

/**
 * A client whose calls resolve with `{ data }` where the platform did as asked.
 *
 * They reject with `ProblemError` where it refused, and with `Unreachable` where it was not there. A POST that creates
 * takes an `Idempotency-Key` (see `newIdempotencyKey`) in its headers: to repeat a call, repeat it with the same key.
 */
export function createLachanClient(options: LachanClientOptions): LachanClient {
  const client = createClient<paths>({ baseUrl: options.baseUrl, fetch: reaching(options) });
  client.use(headersOf(options), refusals(options));
  return client;
}

/** A key that no other request has: 128 bits in 32 characters. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function reaching({ fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: LachanClientOptions) {
  return async (request: Request): Promise<Response> => {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      return await fetch(request, { signal });
    } catch (error) {
      throw request.signal.aborted ? error : new Unreachable(error);
    }
  };
}

function headersOf({ token, language }: LachanClientOptions): Middleware {
  return {
    async onRequest({ request }) {
      const accessToken = await token?.();
      if (accessToken !== undefined) request.headers.set('authorization', `Bearer ${accessToken}`);
      const wanted = language?.();
      if (wanted !== undefined) request.headers.set('accept-language', wanted);
      return request;
    },
  };
}

function refusals({ onAnswer }: LachanClientOptions): Middleware {
  return {
    async onResponse({ response }) {
      onAnswer?.(response);
      if (!response.ok && response.status !== 304) throw await problemIn(response);
      return undefined;
    },
  };
}
