import type { FastifyReply, FastifyRequest } from 'fastify';
import { dialectOf } from '../server/dialect.decorator.js';
import { challengeOf } from './challenge.js';
import type { Failure } from './failure.js';
import { languageOf } from './language.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import type { ProblemCatalogue } from './problem-catalogue.js';

/** Answers a failure in the client's language, and in the form of the standard that the route speaks. Nothing of it may be cached. */
export function sendProblem(
  failure: Failure,
  catalogue: ProblemCatalogue,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const language = languageOf(request.headers['accept-language']);
  if (failure.retryAfterSeconds !== undefined) void reply.header('retry-after', String(failure.retryAfterSeconds));
  if (failure.status === 401) void reply.header('www-authenticate', challengeOf(failure.code));
  const { type, body } = dialectOf(request)?.failureBody?.(failure, catalogue, language) ?? {
    type: PROBLEM_MEDIA_TYPE,
    body: JSON.stringify(problemOf(failure, catalogue, language)),
  };
  void reply
    .status(failure.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type(type)
    .send(body);
}
