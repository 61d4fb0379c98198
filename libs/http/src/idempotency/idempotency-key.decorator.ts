import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../problem/refused.js';
import { documentedParam } from '../validation/documented-param.js';

export const IDEMPOTENCY_KEY_PATTERN = /^[\x21-\x7e]{16,64}$/;

export const IDEMPOTENCY_KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'One key for one act: sending the same request again with it answers the same result.',
  schema: { type: 'string', minLength: 16, maxLength: 64 },
} as const;

const keyOf = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  parseIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
);

/** The request's `Idempotency-Key`, 16 to 64 visible ASCII characters; 400 without one. Documented by itself. */
export function IdempotencyKey(): ParameterDecorator {
  return documentedParam(keyOf(), ApiHeader(IDEMPOTENCY_KEY_HEADER));
}

/** Also for the items of a batch, each of which has its own. @throws Refused 400 */
export function parseIdempotencyKey(value: unknown, path = 'Idempotency-Key'): string {
  if (value === undefined) throw new Refused('idempotency-key-missing', { status: 400, path });
  if (typeof value === 'string' && IDEMPOTENCY_KEY_PATTERN.test(value)) return value;
  throw new Refused('idempotency-key-malformed', { status: 400, path });
}
