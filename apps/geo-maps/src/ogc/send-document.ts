import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, contentEtag } from '#libs/http';
import { MAP_CACHE } from '../layers/kept-answer.js';
import { JSON_TYPE } from './links.js';

/** Answers a document of `/ogc`; undefined with 304 where the client has it. When it was made is no part of its tag. */
export function sendDocument<Document extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  document: Document,
  mediaType: string = JSON_TYPE,
): Document | undefined {
  void reply.header('cache-control', MAP_CACHE).header('vary', 'accept');
  const etag = contentEtag(JSON.stringify({ ...document, timeStamp: undefined }));
  if (answeredNotModified(request, reply, etag)) return undefined;
  void reply.type(mediaType);
  return document;
}
