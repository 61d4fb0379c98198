import type { FastifyReply } from 'fastify';
import { Refused } from '../problem/refused.js';
import type { ArrivedRequest, RequestDigest } from './request-digests.js';

const REPLAYED_HEADER = 'idempotency-replayed';

/** The answer of a request with an idempotency key, and whether an earlier request was answered so before. */
export interface Answered<T> {
  readonly body: T;
  readonly replayed: boolean;
}

/**
 * The answer of the earlier request that made what was found under the key; undefined where nothing was found.
 * A use case asks before every rule: what was answered once is answered again.
 *
 * @param bodyOf rebuilds what was answered then, whatever has become of the row since
 * @throws Refused 409 where the key was used with another body
 */
export function answeredBefore<Found extends { readonly made: RequestDigest }, T>(
  request: ArrivedRequest,
  found: Found | undefined,
  bodyOf: (found: Found) => T,
): Answered<T> | undefined {
  if (found === undefined) return undefined;
  requireBodyOf(request, found.made);
  return { body: bodyOf(found), replayed: true };
}

/** @throws Refused 409 where the row was made by a request with the same key and another body */
export function requireBodyOf(request: ArrivedRequest, made: RequestDigest): void {
  if (!request.hasBodyOf(made)) throw new Refused('idempotency-key-reused', { status: 409, path: 'Idempotency-Key' });
}

/** Says in a header whether the answer is that of an earlier request with the same key. */
export function idempotencyAnswer<T>(reply: FastifyReply, { replayed, body }: Answered<T>): T {
  if (replayed) void reply.header(REPLAYED_HEADER, 'true');
  return body;
}
