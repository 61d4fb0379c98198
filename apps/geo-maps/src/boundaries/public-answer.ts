import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, contentEtag } from '#libs/http';

/** What is withdrawn is gone from every cache within a minute. */
const CACHE = 'public, max-age=60';

/**
 * An answer for everybody, with its ETag; undefined where the client has it already and is answered 304.
 *
 * @param told what the tag is made of: the answer, or the answer without the moment at which it was asked for
 */
export function publicAnswer<Answer extends object>(
  answer: Answer,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  told: object = answer,
): Answer | undefined {
  void reply.header('cache-control', CACHE);
  return answeredNotModified(request, reply, contentEtag(JSON.stringify(told))) ? undefined : answer;
}
