import { HttpException } from '@nestjs/common';
import { CommitUnknown, DatabaseUnavailable, isConflict, ItemFailed, QueueFull } from '#libs/database';
import { failure, INTERNAL, UNAVAILABLE, type Failure } from './failure.js';
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

function ofDependency(error: Error): Failure | undefined {
  if (error instanceof ItemFailed) return failureOf(error.cause);
  if (error instanceof CommitUnknown)
    return { ...UNAVAILABLE, code: 'outcome-unknown', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof QueueFull || error instanceof DatabaseUnavailable)
    return { ...UNAVAILABLE, retryAfterSeconds: error.retryAfterSeconds };
  return isConflict(error) ? UNAVAILABLE : undefined;
}
