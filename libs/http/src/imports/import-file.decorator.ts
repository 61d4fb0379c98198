import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_BYTES_CONFIG } from '../server/body-bytes.decorator.js';
import { Refused } from '../problem/refused.js';
import { IMPORT_BYTES_MAX } from './import-limits.js';

const TAKES_FILE_CONFIG = 'takesImportFile';

export const IMPORT_MEDIA_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** The route takes the bytes of an XLSX or CSV file as its body (`@Body() file: Buffer`), up to `IMPORT_BYTES_MAX`. */
export function TakesImportFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ [BODY_BYTES_CONFIG]: IMPORT_BYTES_MAX, [TAKES_FILE_CONFIG]: true }),
    ApiConsumes(...IMPORT_MEDIA_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** On all other routes files are the wrong media type, as before. */
export function addImportFileParsers(fastify: FastifyInstance): void {
  for (const type of IMPORT_MEDIA_TYPES) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
      const takesFile = (request.routeOptions.config as unknown as Record<string, unknown>)[TAKES_FILE_CONFIG] === true;
      if (takesFile) done(null, bytes);
      else done(new Refused('unsupported-media-type', { status: 415 }));
    });
  }
}
