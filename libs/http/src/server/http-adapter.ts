import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addImportFileParsers, takesFileOf } from '../imports/import-file.decorator.js';
import { failureOf } from '../problem/failure-of.js';
import { Refused } from '../problem/refused.js';
import { ProblemCatalogue } from '../problem/problem-catalogue.js';
import { sendProblem } from '../problem/send-problem.js';
import { ANY_TEXT_CONFIG } from './any-text-body.decorator.js';
import { BODY_BYTES_CONFIG } from './body-bytes.decorator.js';
import { parseFormBody } from './form-body.js';
import { DIALECT_MEDIA_TYPES, dialectOf, type DialectMediaType } from './dialect.decorator.js';
import { FORM_BODY_CONFIG } from './form-body.decorator.js';
import { parseJsonBody } from './json-body.js';
import { parseMultipartBody } from './multipart-body.js';
import { MULTIPART_BODY_CONFIG } from './multipart-body.decorator.js';

/** Characters of one parameter in a path; codes and UUIDs have at most 36. */
const PATH_PARAMETER_CHARACTERS_MAX = 128;
/** A request whose head and body have not arrived by then is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the keep-alive of the gateway's pool, so that it never sends into a closing connection. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** Fastify as every service has it: JSON bodies, and forms where a route takes them, strictly parsed, with a limit per route. */
export function createHttpAdapter({ bodyBytesMax = 1_048_576 } = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    multipart: false,
    frameworkErrors: answerFrameworkError,
    routerOptions: { maxParamLength: PATH_PARAMETER_CHARACTERS_MAX },
  });
  const fastify: FastifyInstance = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseBody);
  addImportFileParsers(fastify);
  for (const type of DIALECT_MEDIA_TYPES)
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) =>
      parseDialect(type, request, bytes, done),
    );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, parseForm);
  fastify.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, parseMultipart);
  fastify.addHook('onRoute', (route) => {
    const bytes = (route.config as Record<string, unknown> | undefined)?.[BODY_BYTES_CONFIG];
    if (typeof bytes === 'number') route.bodyLimit = bytes;
  });
  return adapter;
}

/** What the router refuses (a broken or over-long address) passes no hook and no filter. */
function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(failureOf(error), new ProblemCatalogue(), request, reply);
}

type Done = (error: Error | null, body?: unknown) => void;

/** Only where the route says so: elsewhere a form is no body of ours, as if there were no parser. */
function parseForm(request: FastifyRequest, bytes: Buffer, done: Done): void {
  if (!isOn(request, FORM_BODY_CONFIG)) done(new Refused('unsupported-media-type', { status: 415 }));
  else parseWith(() => parseFormBody(bytes), done);
}

function parseMultipart(request: FastifyRequest, bytes: Buffer, done: Done): void {
  if (!isOn(request, MULTIPART_BODY_CONFIG)) done(new Refused('unsupported-media-type', { status: 415 }));
  else
    parseMultipartBody(request.headers['content-type'] ?? '', bytes).then(
      (body) => done(null, body),
      (error: unknown) => done(error as Error),
    );
}

function parseWith(parse: () => unknown, done: Done): void {
  let body: unknown;
  try {
    body = parse();
  } catch (error) {
    done(error as Error);
    return;
  }
  done(null, body);
}

function parseDialect(type: DialectMediaType, request: FastifyRequest, bytes: Buffer, done: Done): void {
  const dialect = dialectOf(request);
  if (dialect?.takes.includes(type) !== true) done(new Refused('unsupported-media-type', { status: 415 }));
  else if (dialect.reads === 'bytes') done(null, bytes);
  else parseBody(request, bytes, done);
}

function isOn({ routeOptions: { config } }: FastifyRequest, flag: string): boolean {
  return (config as unknown as Record<string, unknown>)[flag] === true;
}

/** A route that takes a form or a message takes nothing else: what it reads is a `FormBody` or bytes. */
function parseBody(request: FastifyRequest, bytes: Buffer, done: Done): void {
  if (takesFileOf(request, 'application/json')) {
    done(null, bytes);
    return;
  }
  const takesNoJson = isOn(request, FORM_BODY_CONFIG) || isOn(request, MULTIPART_BODY_CONFIG);
  if (takesNoJson || dialectOf(request)?.reads === 'bytes')
    done(new Refused('unsupported-media-type', { status: 415 }));
  else if (bytes.length === 0) done(null, undefined);
  else parseWith(() => parseJsonBody(bytes, { takesAnyText: isOn(request, ANY_TEXT_CONFIG) }), done);
}
