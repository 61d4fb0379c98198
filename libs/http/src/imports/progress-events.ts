import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImportProgress } from './import-progress.dto.js';

const EVERY_MS = 500;
/** A connection ends after this long; a browser's EventSource connects again by itself. */
const LONGEST_MS = 10 * 60_000;
const EVENTS = 'text/event-stream';

export function wantsEvents(request: FastifyRequest): boolean {
  return request.headers.accept?.split(',').some((type) => type.trim().startsWith(EVENTS)) ?? false;
}

/**
 * Answers with server-sent events: `progress` whenever something has changed, and the last one when all rows have been
 * decided, after which the answer ends.
 *
 * @param first what is known now, so that a refusal has been answered before the stream begins
 */
export async function sendProgress(
  reply: FastifyReply,
  first: ImportProgress,
  next: () => Promise<ImportProgress>,
): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, { 'content-type': EVENTS, 'cache-control': 'no-store' });
  let sent = '';
  for (let progress = first; ; progress = await next().catch(() => progress)) {
    const data = JSON.stringify(progress);
    if (data !== sent) raw.write(`event: progress\ndata: ${data}\n\n`);
    sent = data;
    if (progress.state === 'finished' || raw.destroyed || performance.now() > until) break;
    await pause(EVERY_MS);
  }
  raw.end();
}
