import { HttpException } from '@nestjs/common';
import { failure, INTERNAL, RETRY_AFTER_SECONDS, UNAVAILABLE, type Failure } from './failure.js';
import { Refused } from './refused.js';

/** Codes of HTTP statuses that Nest or Fastify answer by themselves. */
const STATUS_CODES: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'missing-scope',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  413: 'body-too-large',
  414: 'url-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** Errors of Fastify whose status says less than they know. */
const FASTIFY_CODES: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-json',
};

/** SQLSTATE classes of connections, resources and operators: the next try may succeed. */
const PASSING_SQLSTATES = /^(?:08|53|57P|25P03|40|55P03)/;
const PASSING_NETWORK_ERRORS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** Named by `#libs/database`; read by name, so that an error that crossed a worker or a wrapper is still known. */
const PASSING_ERRORS: ReadonlySet<string> = new Set(['QueueFull', 'DatabaseUnavailable']);

/** Every error that leaves a handler, as what is answered. Bad input is never a 5xx; what nobody knows is a 500. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return ofRefusal(error);
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (!(error instanceof Error)) return INTERNAL;
  return ofFastify(error) ?? ofDependency(error) ?? INTERNAL;
}

function ofRefusal({ status, code, detail, errors, retryAfterSeconds }: Refused): Failure {
  return { status, code, errors, detail, retryAfterSeconds };
}

function ofStatus(status: number): Failure {
  if (status === 503) return UNAVAILABLE;
  return status >= 500 ? INTERNAL : failure(status, STATUS_CODES[status] ?? 'invalid-request');
}

function ofFastify(error: Error & { code?: unknown; statusCode?: unknown }): Failure | undefined {
  if (typeof error.statusCode !== 'number' || error.statusCode >= 500) return undefined;
  const known = typeof error.code === 'string' ? FASTIFY_CODES[error.code] : undefined;
  return known === undefined ? ofStatus(error.statusCode) : failure(error.statusCode, known);
}

function ofDependency(error: Error & { code?: unknown; retryAfterSeconds?: unknown }): Failure | undefined {
  const { retryAfterSeconds = RETRY_AFTER_SECONDS } = error;
  if (error.name === 'CommitUnknown') return { ...UNAVAILABLE, code: 'outcome-unknown' };
  if (PASSING_ERRORS.has(error.name))
    return { ...UNAVAILABLE, retryAfterSeconds: Number(retryAfterSeconds) || RETRY_AFTER_SECONDS };
  if (isPassing(error) || (error.cause instanceof Error && isPassing(error.cause))) return UNAVAILABLE;
  return undefined;
}

function isPassing(error: Error & { code?: unknown }): boolean {
  if (/^(?:Connection terminated|timeout exceeded when trying to connect)/.test(error.message)) return true;
  if (typeof error.code !== 'string') return false;
  return (
    PASSING_NETWORK_ERRORS.has(error.code) || (/^[0-9A-Z]{5}$/.test(error.code) && PASSING_SQLSTATES.test(error.code))
  );
}
