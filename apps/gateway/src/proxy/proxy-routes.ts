import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Refused, setActor } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { GatewayConfig } from '../config.js';
import { CallerAdmission } from '../admission/caller-admission.js';
import type { KnownToken } from '../authentication/authenticator.js';
import { ClientAddress } from '../limits/client-address.js';
import { isForwardablePath } from '../routing/forwardable-path.rules.js';
import { ROUTES, type Route } from '../routing/routing-table.js';
import { type Admitted, ProxiedRequest } from './proxied-request.js';
import { takeBody } from './request-body.js';

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
  private readonly addresses: ClientAddress;
  private readonly admitted = new WeakMap<FastifyRequest, Admitted>();

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
    private readonly admission: CallerAdmission,
    private readonly proxied: ProxiedRequest,
  ) {
    this.addresses = new ClientAddress(config.TRUSTED_PROXIES);
  }

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
    const config: RouteLimit = { bodyBytesMax: route.bodyBytesMax };
    const options = {
      method: METHODS,
      config,
      onRequest: (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) =>
        this.admit(route, request, done),
      handler: (request: FastifyRequest, reply: FastifyReply) => this.pass(route, request, reply),
    };
    context.route({ ...options, url: route.prefix });
    context.route({ ...options, url: `${route.prefix}/*` });
  }

  /** Asynchronous only for a token that is seen for the first time. */
  private admit(route: Route, request: FastifyRequest, done: (error?: Error) => void): void {
    const clientAddress = this.addresses.of(request.socket.remoteAddress ?? '', request.headers['x-forwarded-for']);
    const admit = (internalToken?: string): void => {
      this.admitted.set(request, { clientAddress, internalToken });
      done();
    };
    try {
      if (!isForwardablePath(request.raw.url ?? '')) throw new Refused('malformed-url', { status: 400 });
      const token = this.tokenFor(route, request, clientAddress);
      if (typeof token === 'object') token.then(admit, done);
      else admit(token);
    } catch (error) {
      done(error as Error);
    }
  }

  private tokenFor(route: Route, request: FastifyRequest, address: string): string | undefined | Promise<string> {
    if (route.readsCredentials) {
      this.admission.admitAnonymous(address);
      return undefined;
    }
    const client = this.admission.identify(request.headers.authorization, address);
    if (client === undefined) return undefined;
    return client instanceof Promise
      ? client.then((known) => this.chargedTo(request, known))
      : this.chargedTo(request, client);
  }

  /** The request is the client's even when it may not ask now: its line in the log says whose it was. */
  private chargedTo(request: FastifyRequest, client: KnownToken): string {
    setActor(request, client.actor);
    this.admission.charge(client);
    return client.internal.token;
  }

  private pass(route: Route, request: FastifyRequest, reply: FastifyReply): void {
    const admitted = this.admitted.get(request);
    if (admitted === undefined) throw new Error('a request was passed on that was never admitted');
    this.proxied.pass(route, admitted, request, reply);
  }
}
