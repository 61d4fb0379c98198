import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The strong ETag of an aggregate's version: `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The weak ETag of an answer, from everything that it stands on: equal content, equal tag. */
export function contentEtag(content: string | Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/** Sets the ETag; true when the client has that content already and the answer is an empty 304. */
export function answeredNotModified(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag);
  if (!ifNoneMatchHas(request.headers['if-none-match'], etag)) return false;
  void reply.status(304);
  return true;
}

/** Weak comparison of RFC 9110, section 8.8.3.2. */
export function ifNoneMatchHas(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
