import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../problem/refused.js';
import { ANONYMOUS, type Actor } from './actor.js';
import { setActor } from './current-actor.decorator.js';
import { INTERNAL_TOKEN_HEADER, InvalidInternalToken, type InternalTokenVerifier } from './internal-token.js';
import { PUBLIC_ROUTE, ROUTE_PERMISSION } from './permission.decorator.js';

/** Finds out who asks and whether the route is open to them. A bad token is 401 everywhere, on public routes too. */
export class PermissionGuard implements CanActivate {
  private readonly reflector = new Reflector();

  constructor(private readonly verifier: InternalTokenVerifier | undefined) {}

  /** @throws Refused 401 or 403 */
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = this.actorFrom(request.headers[INTERNAL_TOKEN_HEADER]);
    setActor(request, actor);
    const needed = this.reflector.getAllAndOverride<string | undefined>(ROUTE_PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === PUBLIC_ROUTE) return true;
    if (actor.kind === 'anonymous') throw new Refused('unauthenticated', { status: 401 });
    if (needed === undefined || !actor.scopes.includes(needed)) throw new Refused('missing-scope', { status: 403 });
    return true;
  }

  private actorFrom(header: string | string[] | undefined): Actor {
    if (header === undefined) return ANONYMOUS;
    try {
      if (typeof header === 'string' && this.verifier !== undefined) return this.verifier.verify(header);
    } catch (error) {
      if (!(error instanceof InvalidInternalToken)) throw error;
    }
    throw new Refused('unauthenticated', { status: 401 });
  }
}
