import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicAnswer } from '../boundaries/public-answer.js';
import { JSON_TYPE } from './links.js';

/** Answers a document of `/ogc`; undefined with 304 where the client has it. When it was made is no part of its tag. */
export function sendDocument<Document extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  document: Document,
  mediaType: string = JSON_TYPE,
): Document | undefined {
  void reply.header('vary', 'accept');
  const answer = publicAnswer(document, { request, reply }, { ...document, timeStamp: undefined });
  if (answer !== undefined) void reply.type(mediaType);
  return answer;
}
