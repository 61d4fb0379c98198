import { Refused } from '#libs/http';

/** A restarted service is back in a second or two; a client that asks sooner only adds to the load. */
const RETRY_AFTER_SECONDS = 2;

const TIMEOUTS: ReadonlySet<string> = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]);

/**
 * What the client is told when a service did not answer. Whether the service has done its work is unknown in every
 * case but a refused connection, so that a client repeats with the same Idempotency-Key.
 */
export function upstreamFailureOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const timedOut = codesOf(error).some((code) => TIMEOUTS.has(code));
  return timedOut
    ? new Refused('service-timeout', { status: 504, retryAfterSeconds: RETRY_AFTER_SECONDS })
    : new Refused('service-unavailable', { status: 503, retryAfterSeconds: RETRY_AFTER_SECONDS });
}

const MAX_CAUSES = 4;

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current.cause;
  }
  return codes;
}
