import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../problem/refused.js';
import { documentedParam } from '../validation/documented-param.js';

const VERSION_ETAG = /^(?:W\/)?"(\d{1,9})"$/;

export const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the version that is to be changed.',
  schema: { type: 'string', example: '"7"' },
} as const;

const versionOf = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version that the client has seen, from `If-Match: "7"`; 428 without one, 400 when it is no version. */
export function IfMatchVersion(): ParameterDecorator {
  return documentedParam(versionOf(), ApiHeader(IF_MATCH_HEADER));
}

/** @throws Refused 428 or 400 */
export function parseIfMatch(header: string | undefined): number {
  if (header === undefined) throw new Refused('if-match-missing', { status: 428, path: 'If-Match' });
  const version = VERSION_ETAG.exec(header.trim())?.[1];
  if (version === undefined) throw new Refused('if-match-malformed', { status: 400, path: 'If-Match' });
  return Number(version);
}

/** Somebody else has changed the object since. */
export function versionMismatch(): Refused {
  return new Refused('version-mismatch', { status: 412, path: 'If-Match' });
}
