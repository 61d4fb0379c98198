import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Dispatcher } from 'undici';
import { answerHeadersFrom } from './forwarded-headers.js';
import { addMissing, addOwn } from './security-headers.js';
import { upstreamFailureOf } from './upstream-failure.js';

/**
 * Writes a service's answer to the client as it arrives, no faster than the client reads. It writes to the socket
 * itself: Fastify's own way through a stream costs more than twice the CPU (ADR 19).
 *
 * A failure before the head is a problem; one behind it can only cut the connection, which tells the client that the
 * answer is incomplete.
 */
export class AnswerRelay implements Dispatcher.DispatchHandler {
  private service: Dispatcher.DispatchController | undefined;
  private finished = false;

  constructor(
    private readonly reply: FastifyReply,
    private readonly defaults: Readonly<Record<string, string>>,
  ) {
    reply.raw.once('close', () => this.clientLeft());
  }

  onRequestStart(service: Dispatcher.DispatchController): void {
    this.service = service;
    if (this.reply.raw.destroyed) service.abort(new Error('the client left'));
  }

  onResponseStart(_service: Dispatcher.DispatchController, status: number, answered: IncomingHttpHeaders): void {
    if (status < 200) return;
    const headers = answerHeadersFrom(answered);
    addOwn(headers, this.reply.getHeaders() as OutgoingHttpHeaders);
    addMissing(headers, this.defaults);
    if (!this.reply.request.raw.complete) headers.connection = 'close';
    this.reply.hijack();
    this.reply.raw.writeHead(status, headers);
  }

  onResponseData(service: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.reply.raw.write(chunk)) return;
    service.pause();
    this.reply.raw.once('drain', () => service.resume());
  }

  onResponseEnd(): void {
    this.finished = true;
    this.reply.raw.end();
  }

  onResponseError(_service: Dispatcher.DispatchController, error: Error): void {
    this.finished = true;
    if (this.reply.raw.headersSent) this.reply.raw.destroy();
    else this.refuse(error);
  }

  /** With a body still on its way the connection cannot take another request. */
  private refuse(error: Error): void {
    if (!this.reply.request.raw.complete) void this.reply.header('connection', 'close');
    void this.reply.send(upstreamFailureOf(error));
  }

  private clientLeft(): void {
    if (this.finished) return;
    this.finished = true;
    this.service?.abort(new Error('the client left'));
  }
}
