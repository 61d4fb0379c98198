import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified } from '#libs/http';
import type { NearMeAnswer } from './kept-near-answers.js';

/** Whatever is on a map is gone from every cache within a minute after it was taken back. */
export const MAP_CACHE = 'public, max-age=60';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** What to send; undefined with 304 where the client has it already. */
export function sentNearMe(request: FastifyRequest, reply: FastifyReply, answer: NearMeAnswer): Buffer | undefined {
  void reply.header('cache-control', MAP_CACHE).type(JSON_TYPE);
  return answeredNotModified(request, reply, answer.etag) ? undefined : answer.bytes;
}
