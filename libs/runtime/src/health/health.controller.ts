import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/http';
import { Metrics } from '../metrics/metrics.js';
import { OpenapiDocument } from '../openapi/openapi-document.js';
import { Readiness } from './readiness.js';

/** What operators ask every service; the gateway does not pass it on. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly document: OpenapiDocument,
  ) {}

  /** 200 while the process turns its event loop. */
  @Get('health/live')
  live(): object {
    return { live: true };
  }

  /** 200 while requests are welcome, with the state of each part; 503 otherwise. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const answer = await this.readiness.ask();
    void reply.status(answer.ready ? 200 : 503).header('cache-control', 'no-store');
    return answer;
  }

  @Get('metrics')
  async prometheus(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.text();
  }

  @Get('openapi.json')
  openapi(): object {
    return this.document.read();
  }
}
