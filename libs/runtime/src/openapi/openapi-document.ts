import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; `title` and `message` follow Accept-Language (vi, en).',
  required: ['type', 'title', 'status', 'code', 'errors'],
  properties: {
    type: { type: 'string', example: 'urn:lachan:problem:invalid-request' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 document of a service: made on first use from its controllers, then kept. */
export class OpenapiDocument {
  private app: INestApplication | undefined;
  private made: OpenAPIObject | undefined;

  constructor(private readonly service: string) {}

  attach(app: INestApplication): void {
    this.app = app;
  }

  read(): OpenAPIObject {
    if (this.app === undefined) throw new Error('The document is asked for before the application stands');
    this.made ??= documentOf(this.app, this.service);
    return this.made;
  }
}

/** The document of an application, whether it was started or only laid out. */
export function documentOf(app: INestApplication, service: string): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Lá Chắn: ${service}`)
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, head);
  const schemas = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA };
  document.components = { ...document.components, schemas: schemas as never };
  for (const path of Object.values(document.paths)) addProblems(path);
  return document;
}

/** Every operation can answer a problem; one that is not public needs a bearer token. */
function addProblems(path: object): void {
  for (const operation of Object.values(path) as Record<string, unknown>[]) {
    if (typeof operation !== 'object' || operation['responses'] === undefined) continue;
    operation['responses'] = {
      ...(operation['responses'] as object),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    };
    const permission = operation['x-permission'];
    if (typeof permission === 'string' && permission !== 'public') operation['security'] = [{ bearer: [] }];
  }
}
