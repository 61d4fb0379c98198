import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.js';
import { securityHeaders } from './security-headers.js';

/** Gives the gateway's own answers (problems, documents, health) the security headers that it gives to all others. */
@Injectable()
export class OwnAnswers implements OnModuleInit {
  private readonly defaults: Readonly<Record<string, string>>;

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
  ) {
    this.defaults = securityHeaders(config.PUBLIC_URL.startsWith('https:'));
  }

  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onSend', (_request, reply, _payload, done) => {
      for (const name in this.defaults) if (!reply.hasHeader(name)) void reply.header(name, this.defaults[name]);
      done();
    });
  }
}
