import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FHIR_DIALECT } from '#libs/fhir';
import { speaking } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { GatewayConfig } from '../config.js';
import { FHIR_DOOR, ROUTES, type Route } from '../routing/routing-table.js';
import { ProxiedRequest } from './proxied-request.js';
import { takeBody } from './request-body.js';
import { RequestAdmission } from './request-admission.js';

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

interface RouteLimit {
  readonly bodyBytesMax?: number | undefined;
}

/**
 * Hangs the routing table into Fastify, in a context of its own where no body is parsed. A request is admitted before
 * its body is read.
 */
@Injectable()
export class ProxyRoutes implements OnApplicationBootstrap {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
    private readonly admission: RequestAdmission,
    private readonly proxied: ProxiedRequest,
  ) {}

  /** Not earlier: a context of Fastify keeps the error handler that stood when it was made. */
  async onApplicationBootstrap(): Promise<void> {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    await server.register((context, _options, done) => {
      context.removeAllContentTypeParsers();
      context.addContentTypeParser('*', (request, body, taken) => takeBody(body, this.mostBytesOf(request), taken));
      for (const route of ROUTES) this.add(context, route);
      done();
    });
  }

  private mostBytesOf({ routeOptions: { config } }: FastifyRequest): number {
    const own = (config as RouteLimit).bodyBytesMax ?? 0;
    return Math.max(own, this.config.BODY_BYTES_MAX);
  }

  private add(context: FastifyInstance, route: Route): void {
    const isFhir = route.prefix.startsWith(`${FHIR_DOOR.prefix}/`);
    const config: RouteLimit = { bodyBytesMax: route.bodyBytesMax, ...(isFhir && speaking(FHIR_DIALECT)) };
    const options = {
      method: METHODS,
      config,
      onRequest: (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) =>
        this.admission.admit(route, request, done),
      handler: (request: FastifyRequest, reply: FastifyReply) => this.pass(route, request, reply),
    };
    context.route({ ...options, url: route.prefix });
    context.route({ ...options, url: `${route.prefix}/*` });
  }

  private pass(route: Route, request: FastifyRequest, reply: FastifyReply): void {
    this.proxied.pass(route, this.admission.of(request), request, reply);
  }
}
