import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Failure } from '../problem/failure.js';
import type { Language } from '../problem/problem-messages.js';
import type { ProblemCatalogue } from '../problem/problem-catalogue.js';
import { BODY_BYTES_CONFIG } from './body-bytes.decorator.js';

const DIALECT_CONFIG = 'dialect';

/** The media types of other standards that some route takes; on all other routes they are the wrong type. */
export const DIALECT_MEDIA_TYPES = ['application/hl7-v2', 'x-application/hl7-v2+er7', 'application/fhir+json'] as const;
export type DialectMediaType = (typeof DIALECT_MEDIA_TYPES)[number];

export interface FailureBody {
  readonly type: string;
  readonly body: string;
}

/** How the routes of another standard speak. */
export interface Dialect {
  readonly takes: readonly DialectMediaType[];
  /** `bytes`: a Buffer, as they came. `json`: strictly parsed, as JSON bodies are everywhere. */
  readonly reads: 'bytes' | 'json';
  /** Of a body; 413 beyond. */
  readonly bytesMax: number;
  /** What is answered from 400 up, whoever noticed it; a problem document unless given. */
  readonly failureBody?: (failure: Failure, catalogue: ProblemCatalogue, language: Language) => FailureBody;
}

/** The route speaks another standard: it takes its media types besides JSON, and tells failures in its form. */
export function Speaks(dialect: Dialect): MethodDecorator {
  return applyDecorators(
    RouteConfig({ ...speaking(dialect), [BODY_BYTES_CONFIG]: dialect.bytesMax }),
    ApiConsumes(...dialect.takes),
  );
}

/** The same for a route that no controller declares: part of its `config`. */
export const speaking = (dialect: Dialect): Readonly<Record<string, Dialect>> => ({ [DIALECT_CONFIG]: dialect });

/** Undefined on routes that speak as this product does, and where no route was found. */
export function dialectOf(request: FastifyRequest): Dialect | undefined {
  const config = request.routeOptions.config as unknown as Record<string, unknown> | undefined;
  return config?.[DIALECT_CONFIG] as Dialect | undefined;
}
