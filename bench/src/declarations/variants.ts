import { fileURLToPath } from 'node:url';
import type { Variant } from '../stack/bench-stack.js';

const SCRIPT = fileURLToPath(new URL('variant-service.js', import.meta.url));

export type WayOfWriting = 'durable' | 'commit-nothing' | 'transaction-each';

/** How the service is run for each way; `durable` is the product's own `main.js`. */
export function variantOf(way: WayOfWriting): Variant {
  return way === 'durable' ? {} : { script: SCRIPT, env: { BENCH_VARIANT: way } };
}
