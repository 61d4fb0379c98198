import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, Server } from 'node:http';
import { GATEWAYS_OWN } from './forwarded-headers.js';

/**
 * Takes from every request what nobody outside may say (an internal token, a trace of ours) before anything in this
 * process reads it: hooks, guards and log lines see the request as the gateway understands it.
 */
@Injectable()
export class Perimeter implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.prependListener('request', (request: IncomingMessage) => {
      for (const name of GATEWAYS_OWN) delete request.headers[name];
    });
  }
}
