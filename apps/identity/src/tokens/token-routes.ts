import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import Provider from 'oidc-provider';
import {
  AUTHORIZE_PATH,
  DISCOVERY_PATHS,
  END_SESSION_PATH,
  KEYS_PATH,
  TOKEN_PATH,
  USERINFO_PATH,
} from './token-paths.js';

const ROUTES = [
  { method: 'POST', url: TOKEN_PATH },
  { method: 'GET', url: KEYS_PATH },
  { method: 'GET', url: AUTHORIZE_PATH },
  { method: 'GET', url: `${AUTHORIZE_PATH}/:uid` },
  { method: ['GET', 'POST'], url: USERINFO_PATH },
  { method: 'GET', url: END_SESSION_PATH },
  { method: 'POST', url: `${END_SESSION_PATH}/confirm` },
  { method: 'GET', url: `${END_SESSION_PATH}/success` },
  ...DISCOVERY_PATHS.map((url) => ({ method: 'GET', url })),
] as const satisfies { method: HTTPMethods | HTTPMethods[]; url: string }[];

/**
 * Hands the endpoints of OAuth to the library before Fastify reads the body, which the library wants to read itself.
 * Only those listed are served, whatever else the library knows.
 */
@Injectable()
export class TokenRoutes implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly provider: Provider,
  ) {}

  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    const answer = this.provider.callback();
    const onRequest = (request: FastifyRequest, reply: FastifyReply): void => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      void answer(request.raw, reply.raw);
    };
    for (const route of ROUTES)
      server.route({ ...route, method: [route.method].flat(), onRequest, handler: neverReached });
  }
}

function neverReached(): never {
  throw new Error('a request to the token endpoint was not handed over');
}
