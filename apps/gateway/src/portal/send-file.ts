import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './accepted-encoding.rules.js';
import type { PortalFile } from './portal-files.js';

/** Sends a file in the smallest encoding that is asked for, or 304 where the browser has it. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PortalFile,
  headers: Readonly<Record<string, string>>,
): FastifyReply {
  const { mediaType, etag, encoded, content } = file;
  void reply.headers({ ...headers, etag, vary: 'accept-encoding' }).type(mediaType);
  if (has(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const encoding = acceptedEncoding(request.headers['accept-encoding']?.toString());
  const body = encoding === undefined ? undefined : encoded[encoding];
  if (encoding === undefined || body === undefined) return reply.send(content);
  return reply.header('content-encoding', encoding).send(body);
}

const has = (known: string | undefined, etag: string): boolean =>
  known
    ?.split(',')
    .map((text) => text.trim().replace(/^W\//, ''))
    .includes(etag) ?? false;
