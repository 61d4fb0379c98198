import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AllowedMethods } from '../server/allowed-methods.js';
import type { RequestObserver } from '../server/request-observer.js';
import { failure, type Failure } from './failure.js';
import { failureOf } from './failure-of.js';
import type { ProblemCatalogue } from './problem-catalogue.js';
import { sendProblem } from './send-problem.js';

/** The one place where errors become answers. What is our fault is told to the observer once, the client learns no more. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly catalogue: ProblemCatalogue,
    private readonly methods: AllowedMethods,
    private readonly observer: RequestObserver,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(this.failureFor(error, request, reply), this.catalogue, request, reply);
  }

  private failureFor(error: unknown, request: FastifyRequest, reply: FastifyReply): Failure {
    const found = failureOf(error);
    if (found.unexpected) this.observer.failed(error);
    if (found.status !== 404 || !request.is404) return found;
    const allowed = this.methods.of(request.url);
    if (allowed.length === 0) return found;
    void reply.header('allow', allowed.join(', '));
    return failure(405, 'method-not-allowed');
  }
}
