import { RouteConfig } from '@nestjs/platform-fastify';

export const BODY_BYTES_CONFIG = 'bodyBytesMax';

/** Lets one route take larger (or only smaller) bodies than the service's `BODY_BYTES_MAX`; 413 beyond. */
export function BodyBytesMax(bytes: number): MethodDecorator {
  return RouteConfig({ [BODY_BYTES_CONFIG]: bytes });
}
