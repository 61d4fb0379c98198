import { RouteConfig } from '@nestjs/platform-fastify';
import { BODY_BYTES_CONFIG } from './body-bytes.decorator.js';

export const MULTIPART_BODY_CONFIG = 'multipartBody';

/**
 * Lets a route take a form with files, whose body is a `MultipartBody`; no other body is taken there. Every other
 * route answers such a form 415.
 */
export function TakesMultipart(bytes: number): MethodDecorator {
  return RouteConfig({ [MULTIPART_BODY_CONFIG]: true, [BODY_BYTES_CONFIG]: bytes });
}
