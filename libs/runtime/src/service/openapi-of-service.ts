import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { BaseConfig } from '../config/base-config.js';
import { documentOf } from '../openapi/openapi-document.js';
import { PlatformModule } from './platform.module.js';
import type { ServiceDeclaration } from './service-declaration.js';

/** The OpenAPI document of a service that does not run: nothing is made, connected or listened to. */
export async function openapiOfService<Config extends BaseConfig>({
  name,
  module,
}: ServiceDeclaration<Config>): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(PlatformModule.outlined(module), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return documentOf(app, name);
}
