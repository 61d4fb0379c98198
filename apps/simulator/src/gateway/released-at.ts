import type { Answer } from './gateway-client.js';

/** It stands either in the answer or inside `result`. */
export function releasedAtOf({ body }: Answer): Date | undefined {
  const told = body.releasedAt ?? (body.result as { releasedAt?: unknown } | undefined)?.releasedAt;
  return typeof told === 'string' ? new Date(told) : undefined;
}
