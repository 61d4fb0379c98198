import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { actorOf } from '../actor/current-actor.decorator.js';
import { IDEMPOTENCY_KEY_HEADER, parseIdempotencyKey } from '../idempotency/idempotency-key.decorator.js';
import { documentedParam } from '../validation/documented-param.js';
import { IF_MATCH_HEADER, parseIfMatch } from './if-match.decorator.js';

/** Who acts, on which version of the object, under which key. */
export interface ActOnVersion {
  readonly version: number;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

const actOf = createParamDecorator((_: unknown, context: ExecutionContext): ActOnVersion => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    version: parseIfMatch(request.headers['if-match']),
    idempotencyKey: parseIdempotencyKey(request.headers['idempotency-key']),
    actor: actorOf(request),
  };
});

/** `@IfMatchVersion()`, `@IdempotencyKey()` and `@CurrentActor()` as one, for resources that are acted on in many ways. */
export function ActingOnVersion(): ParameterDecorator {
  return documentedParam(actOf(), applyDecorators(ApiHeader(IDEMPOTENCY_KEY_HEADER), ApiHeader(IF_MATCH_HEADER)));
}

/** As `ActOnVersion`; undefined where the request names no version. */
export interface ActOnSeen extends Omit<ActOnVersion, 'version'> {
  readonly version: number | undefined;
}

const seenActOf = createParamDecorator((_: unknown, context: ExecutionContext): ActOnSeen => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const seen = request.headers['if-match'];
  return {
    version: seen === undefined ? undefined : parseIfMatch(seen),
    idempotencyKey: parseIdempotencyKey(request.headers['idempotency-key']),
    actor: actorOf(request),
  };
});

/** As `@ActingOnVersion()`, for acts that the object's own state guards too: `If-Match` may be left out. */
export function ActingOnSeen(): ParameterDecorator {
  const header = { ...IF_MATCH_HEADER, required: false };
  return documentedParam(seenActOf(), applyDecorators(ApiHeader(IDEMPOTENCY_KEY_HEADER), ApiHeader(header)));
}
