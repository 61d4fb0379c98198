import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { InternalTokenVerifier } from '../actor/internal-token.js';
import { PermissionGuard } from '../actor/permission.guard.js';
import { requireDeclaredPermissions } from '../actor/routes-without-permission.js';
import { ProblemCatalogue } from '../problem/problem-catalogue.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import type { ProblemMessages } from '../problem/problem-messages.js';
import { StrictValidationPipe } from '../validation/strict-validation.pipe.js';
import { AllowedMethods } from './allowed-methods.js';
import { installRequestHooks } from './request-hooks.js';
import type { RequestObserver } from './request-observer.js';

export interface HttpRules {
  readonly messages?: ProblemMessages;
  /** Without one (the gateway itself) every token is refused. */
  readonly verifier?: InternalTokenVerifier;
  readonly observer: RequestObserver;
}

/**
 * What holds on every route of every service: problems, permissions, strict validation, trace context, access lines.
 * To be called before `app.init()` or `app.listen()`. They are not applied to the bus, whose errors must stay as they are.
 * @throws Error when a route declares no permission
 */
export function applyHttpRules(app: NestFastifyApplication, { messages, verifier, observer }: HttpRules): void {
  requireDeclaredPermissions(app);
  const methods = new AllowedMethods();
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  methods.watch(fastify);
  installRequestHooks(fastify, observer);
  app.useGlobalFilters(new ProblemFilter(new ProblemCatalogue(messages), methods, observer));
  app.useGlobalGuards(new PermissionGuard(verifier));
  app.useGlobalPipes(new StrictValidationPipe());
}
