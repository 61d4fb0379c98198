import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../actor/current-actor.decorator.js';
import { currentTraceContext, traceContextFrom, withTraceContext } from '../tracing/trace-context.js';
import type { RequestObserver } from './request-observer.js';

/** Trace context in, `traceparent` and `Request-Id` out, one observed line a request. */
export function installRequestHooks(fastify: FastifyInstance, observer: RequestObserver): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const context = traceContextFrom(single(request.headers.traceparent));
    void reply.header('traceparent', context.traceparent).header('request-id', context.traceId);
    withTraceContext(context, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    observer.answered(answeredRequest(request, reply));
    done();
  });
}

function answeredRequest(request: FastifyRequest, reply: FastifyReply): Parameters<RequestObserver['answered']>[0] {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'unmatched',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    traceId: currentTraceContext()?.traceId ?? String(reply.getHeader('request-id') ?? ''),
    clientId: actorOf(request).id,
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
