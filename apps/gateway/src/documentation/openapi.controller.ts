import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answeredNotModified, contentEtag, Public } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.js';
import { mergeOpenApi } from './merge-openapi.js';
import { ServiceDocuments } from './service-documents.js';

/** `GET /v1/openapi.json`: the whole API in one document. */
@ApiExcludeController()
@Controller('v1/openapi.json')
export class OpenapiController {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: GatewayConfig,
    private readonly documents: ServiceDocuments,
  ) {}

  @Public()
  @Get()
  async document(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const merged = mergeOpenApi(await this.documents.all(), new URL(this.config.PUBLIC_URL).origin);
    const text = JSON.stringify(merged);
    if (answeredNotModified(request, reply, contentEtag(text))) return undefined;
    void reply.header('content-type', 'application/json; charset=utf-8');
    return text;
  }
}
