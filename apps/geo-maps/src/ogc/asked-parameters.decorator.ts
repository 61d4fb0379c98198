import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refused } from '#libs/http';
import { acceptsJson } from './accepts-json.js';

/** The parameters of a question to `/ogc`, as they were sent. @throws Refused 406 for whoever takes no JSON */
export const AskedParameters = createParamDecorator((_: unknown, context: ExecutionContext): URLSearchParams => {
  const { headers, url } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!acceptsJson(headers.accept)) throw new Refused('not-acceptable', { status: 406 });
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
});
