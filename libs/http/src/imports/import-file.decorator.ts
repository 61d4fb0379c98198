import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_BYTES_CONFIG } from '../server/body-bytes.decorator.js';
import { Refused } from '../problem/refused.js';
import { IMPORT_BYTES_MAX } from './import-limits.js';

/** Media types that the route takes as bytes. */
const TAKES_FILE_CONFIG = 'takesFileOf';

export const IMPORT_MEDIA_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** What a file of outlines may be sent as; JSON is taken as bytes too, and not looked into. */
export const MAP_FILE_MEDIA_TYPES = [
  'application/geo+json',
  'application/json',
  'application/topo+json',
  'application/zip',
  'application/x-zip-compressed',
  'application/octet-stream',
] as const;

type FileMediaType = (typeof IMPORT_MEDIA_TYPES)[number] | (typeof MAP_FILE_MEDIA_TYPES)[number];

/** The route takes the bytes of an XLSX or CSV file as its body (`@Body() file: Buffer`), up to `IMPORT_BYTES_MAX`. */
export function TakesImportFile(): MethodDecorator {
  return TakesFile(IMPORT_MEDIA_TYPES, IMPORT_BYTES_MAX);
}

/** The route takes the bytes of a file of these types as its body (`@Body() file: Buffer`); 413 beyond so many bytes. */
export function TakesFile(types: readonly FileMediaType[], bytesMax: number): MethodDecorator {
  return applyDecorators(
    RouteConfig({ [BODY_BYTES_CONFIG]: bytesMax, [TAKES_FILE_CONFIG]: types }),
    ApiConsumes(...types),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** Whether the route of this request wants a body of this type as bytes. */
export function takesFileOf({ routeOptions: { config } }: FastifyRequest, type: FileMediaType): boolean {
  const types = (config as unknown as Record<string, unknown>)[TAKES_FILE_CONFIG];
  return Array.isArray(types) && types.includes(type);
}

/** On all other routes files are the wrong media type, as before. JSON has a parser of its own. */
export function addImportFileParsers(fastify: FastifyInstance): void {
  for (const type of [...IMPORT_MEDIA_TYPES, ...MAP_FILE_MEDIA_TYPES].filter((one) => one !== 'application/json')) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
      if (takesFileOf(request, type)) done(null, bytes);
      else done(new Refused('unsupported-media-type', { status: 415 }));
    });
  }
}
