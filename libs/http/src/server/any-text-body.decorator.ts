import { RouteConfig } from '@nestjs/platform-fastify';
import { BODY_BYTES_CONFIG } from './body-bytes.decorator.js';

export const ANY_TEXT_CONFIG = 'takesAnyText';

/**
 * For a route whose body is `{ "text": "…" }` and that says itself what is wrong with the text: NUL and lone surrogates
 * reach it. It must store nothing of the text. Up to `bytesMax`; 413 beyond.
 */
export function AnyTextBody(bytesMax: number): MethodDecorator {
  return RouteConfig({ [BODY_BYTES_CONFIG]: bytesMax, [ANY_TEXT_CONFIG]: true });
}
