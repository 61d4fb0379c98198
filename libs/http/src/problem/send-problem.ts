import type { FastifyReply, FastifyRequest } from 'fastify';
import { challengeOf } from './challenge.js';
import type { Failure } from './failure.js';
import { languageOf } from './language.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import type { ProblemCatalogue } from './problem-catalogue.js';

/** Answers a failure in the client's language. Nothing of it may be cached. */
export function sendProblem(
  failure: Failure,
  catalogue: ProblemCatalogue,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const language = languageOf(request.headers['accept-language']);
  if (failure.retryAfterSeconds !== undefined) void reply.header('retry-after', String(failure.retryAfterSeconds));
  if (failure.status === 401) void reply.header('www-authenticate', challengeOf(failure.code));
  void reply
    .status(failure.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problemOf(failure, catalogue, language)));
}
