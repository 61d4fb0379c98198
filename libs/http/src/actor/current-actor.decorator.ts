import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS, type Actor } from './actor.js';

const actors = new WeakMap<object, Actor>();

/**
 * For whoever has verified a token and nobody else: the permission guard, and the gateway on requests that it passes
 * on. Kept beside the request; decorators and the request's line in the log read it from there.
 */
export function setActor(request: FastifyRequest, actor: Actor): void {
  actors.set(request.raw, actor);
}

export function actorOf(request: FastifyRequest): Actor {
  return actors.get(request.raw) ?? ANONYMOUS;
}

/** The actor of the request; `ANONYMOUS` on a public route without a token. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
