import { RouteConfig } from '@nestjs/platform-fastify';
import { BODY_BYTES_CONFIG } from './body-bytes.decorator.js';

export const FORM_BODY_CONFIG = 'formBody';
/** A form of text fields; more is 413. */
const FORM_BYTES_MAX = 65_536;

/**
 * Lets a route take what a browser sends from a form without script. Its body is a `FormBody`; every other route
 * answers such a body 415, so that no form of another site reaches the API.
 */
export function TakesForm(bytes: number = FORM_BYTES_MAX): MethodDecorator {
  return RouteConfig({ [FORM_BODY_CONFIG]: true, [BODY_BYTES_CONFIG]: bytes });
}
