import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import { Agent } from 'undici';
import type { GatewayConfig } from '../config.js';

/** Idle connections are kept a little shorter than a service keeps them, so that none is used while it closes. */
const IDLE_KEPT_MS = 4_000;
const IDLE_MARGIN_MS = 1_000;

/** The pools of kept-alive connections to the services, one pool an origin. One request at a time on a connection. */
@Injectable()
export class UpstreamConnections implements OnApplicationShutdown {
  readonly agent: Agent;

  constructor(@Inject(SERVICE_CONFIG) config: GatewayConfig) {
    this.agent = new Agent({
      connections: config.UPSTREAM_CONNECTIONS_MAX,
      pipelining: 1,
      connect: { timeout: config.UPSTREAM_CONNECT_MS },
      headersTimeout: config.UPSTREAM_ANSWER_MS,
      bodyTimeout: config.UPSTREAM_SILENCE_MS,
      keepAliveTimeout: IDLE_KEPT_MS,
      keepAliveTimeoutThreshold: IDLE_MARGIN_MS,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }
}
