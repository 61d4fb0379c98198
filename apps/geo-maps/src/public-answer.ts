import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, contentEtag } from '#libs/http';

/** What was withdrawn is out of every cache within a minute. */
const CACHE = 'public, max-age=60';

/**
 * An answer that anybody may keep for a minute and ask for again by its tag; undefined where the answer is an empty 304.
 *
 * @param told what the tag is made of: the answer without what merely repeats the question's own time
 */
export function publicAnswer<Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  told: unknown = answer,
): Answer | undefined {
  void reply.header('cache-control', CACHE);
  return answeredNotModified(request, reply, contentEtag(JSON.stringify(told))) ? undefined : answer;
}
