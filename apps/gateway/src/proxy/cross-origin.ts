import cors from '@fastify/cors';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.js';

const PREFLIGHT_KEPT_SECONDS = 600;

/** What a script of another origin may read besides the body. */
const READABLE = ['etag', 'idempotency-replayed', 'lachan-business-time', 'request-id', 'retry-after', 'location'];

/** Lets scripts of the configured origins call the API; without any, no answer carries a CORS header. */
@Injectable()
export class CrossOrigin implements OnModuleInit {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly adapter: HttpAdapterHost,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.CORS_ORIGINS.length === 0) return;
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    await server.register(cors, {
      origin: this.config.CORS_ORIGINS,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: READABLE,
      maxAge: PREFLIGHT_KEPT_SECONDS,
      strictPreflight: false,
    });
  }
}
