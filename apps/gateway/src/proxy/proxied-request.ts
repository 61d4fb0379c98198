import { Inject, Injectable } from '@nestjs/common';
import { currentTraceContext, traceContextFrom } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { GatewayConfig } from '../config.js';
import { ServiceAddresses } from '../routing/service-addresses.js';
import type { Route } from '../routing/routing-table.js';
import { AnswerRelay } from './answer-relay.js';
import { requestHeadersFor, type GatewayWord } from './forwarded-headers.js';
import type { Admitted } from './request-admission.js';
import { securityHeaders } from './security-headers.js';
import { UpstreamConnections } from './upstream-connections.js';

/** Passes an admitted request on to its service, target and body byte for byte. */
@Injectable()
export class ProxiedRequest {
  private readonly publicHost: string;
  private readonly publicProtocol: string;
  private readonly answerDefaults: Readonly<Record<string, string>>;

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    private readonly services: ServiceAddresses,
    private readonly connections: UpstreamConnections,
  ) {
    const publicUrl = new URL(config.PUBLIC_URL);
    this.publicHost = publicUrl.host;
    this.publicProtocol = publicUrl.protocol.slice(0, -1);
    this.answerDefaults = securityHeaders(this.publicProtocol === 'https');
  }

  pass(
    route: Pick<Route, 'service' | 'readsCredentials'>,
    admitted: Admitted,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { raw } = request;
    const body = request.body as Buffer | Readable | undefined;
    const headers = this.headersFor(admitted, request, {
      authorization: route.readsCredentials ? raw.headers.authorization : undefined,
      hasBody: body !== undefined,
    });
    this.connections.agent.dispatch(
      {
        origin: this.services.of(route.service),
        path: raw.url ?? '/',
        method: request.method,
        headers,
        body: body ?? null,
      },
      new AnswerRelay(reply, this.answerDefaults),
    );
  }

  /** What a service receives of the request's headers, and the gateway's word beside them. */
  headersFor(
    admitted: Admitted,
    { raw }: FastifyRequest,
    own: Pick<GatewayWord, 'authorization' | 'hasBody'>,
  ): IncomingHttpHeaders {
    const { traceparent } = currentTraceContext() ?? traceContextFrom(undefined);
    const { publicHost, publicProtocol } = this;
    return requestHeadersFor(raw.headers, { ...admitted, publicHost, publicProtocol, traceparent, ...own });
  }
}
