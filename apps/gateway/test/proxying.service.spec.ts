import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { ROUTES } from '../src/routing/routing-table.js';
import { eventuallyHolds } from '#libs/testing';
import { RunningGateway } from './running-gateway.js';
import { StandInService } from './stand-in-service.js';

describe('a request through the gateway', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await RunningGateway.start({ BODY_BYTES_MAX: '3000000', UPSTREAM_ANSWER_MS: '1000' });
  });

  afterAll(() => gateway.stop());

  const services = (): Record<string, StandInService> => gateway.services;

  beforeEach(() => {
    for (const service of Object.values(services())) service.received.length = 0;
  });

  it.each(
    ROUTES.flatMap(({ prefix, service }) => [
      [prefix, service],
      [`${prefix}/a/b`, service],
    ]),
  )('for %s reaches %s and nobody else', async (path, service) => {
    const answer = await gateway.fetch(`${path}?x=1&y=%20%2F`);
    expect(answer.headers.get('x-answered-by')).toBe(service);
    for (const [name, { received }] of Object.entries(services()))
      expect(received.map(({ url }) => url)).toEqual(name === service ? [`${path}?x=1&y=%20%2F`] : []);
  });

  it.each(['/', '/v1', '/v1/placesX', '/internal/disabled-clients', '/openapi.json/x', '/v1/unknown', '/q.txt'])(
    'for %s reaches nobody: 404 as a problem',
    async (path) => {
      const answer = await gateway.fetch(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      for (const { received } of Object.values(services())) expect(received).toEqual([]);
    },
  );

  it.each([
    '/v1/places/../../internal/x',
    '/v1/places/%2e%2e/x',
    '/v1/places/a%2Fb',
    '/v1/places/%00',
    '/v1/places//x',
  ])('with the ambiguous path %s reaches nobody: 400', async (path) => {
    const { answer } = await gateway.raw(path);
    expect(answer.statusCode).toBe(400);
    expect(gateway.declarations.received).toEqual([]);
  });

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('keeps the method %s', async (method) => {
    expect((await gateway.fetch('/v1/places', { method })).status).toBe(200);
    expect(gateway.declarations.last.method).toBe(method);
  });

  it.each([
    ['no bytes', 0],
    ['a form', 900],
    ['the last whole body', 65_536],
    ['the first streamed body', 65_537],
    ['two megabytes', 2_000_000],
  ])('carries %s there and back, byte for byte', async (_, size) => {
    const body = randomBytes(size);
    const headers = { 'content-type': 'application/json; charset="utf-8"' };
    const answer = await gateway.fetch('/v1/declarations', { method: 'POST', headers, body });
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    expect(gateway.declarations.last.body.equals(body)).toBe(true);
    expect(gateway.declarations.last.headers['content-type']).toBe(headers['content-type']);
  });

  it('carries a body of unknown length', async () => {
    const chunks = [randomBytes(100_000), randomBytes(100_000)];
    const body = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    await gateway.fetch('/v1/declarations', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(gateway.declarations.last.body.equals(Buffer.concat(chunks))).toBe(true);
  });

  it('refuses a body that declares too many bytes before reading it', async () => {
    const { answer, text } = await gateway.raw(
      '/v1/declarations',
      { 'content-length': '3000001', 'content-type': 'text/csv' },
      { method: 'POST' },
    );
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ code: 'body-too-large' });
    expect(gateway.declarations.received).toEqual([]);
  });

  it('refuses a body that turns out too long', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 40; chunk += 1) controller.enqueue(randomBytes(100_000));
        controller.close();
      },
    });
    const answer = await gateway
      .fetch('/v1/declarations', { method: 'POST', body, duplex: 'half' } as RequestInit)
      .catch((error: unknown) => error);
    // The gateway answers while the client is still sending, which some clients report as a broken connection.
    if (answer instanceof Response) expect(answer.status).toBe(413);
    else expect(answer).toBeInstanceOf(Error);
  });

  it('waits for no body that a GET announces', async () => {
    const answer = await gateway.bytes(
      'GET /v1/places HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(gateway.declarations.last.headers).not.toHaveProperty('content-length');
  });

  it('gets along with a client that expects 100', async () => {
    const head =
      'POST /v1/places HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{}';
    expect(await gateway.bytes(head)).toMatch(/^HTTP\/1\.1 100 .*HTTP\/1\.1 200 /s);
    expect(gateway.declarations.last.body.toString()).toBe('{}');
  });

  it.each([
    ['two lengths', 'content-length: 2\r\ncontent-length: 3'],
    ['a length and chunks', 'content-length: 2\r\ntransfer-encoding: chunked'],
    ['chunks that are not the last coding', 'transfer-encoding: chunked, identity'],
    ['a length that is none', 'content-length: +2'],
    ['a header with a space before its colon', 'transfer-encoding : chunked'],
    ['a folded header', 'x: a\r\n b: c\r\ncontent-length: 2'],
  ])('smuggles nothing with %s', async (_, headers) => {
    const smuggled = 'GET /v1/admin-units HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
    const answer = await gateway.bytes(
      `POST /v1/places HTTP/1.1\r\nhost: x\r\n${headers}\r\nconnection: close\r\n\r\n0\r\n\r\n${smuggled}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(gateway.reporting.received).toEqual([]);
  });

  it('arrives with the gateway’s word only', async () => {
    await gateway.raw('/v1/places', {
      'lachan-internal-token': 'forged',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-user': 'administrator',
      forwarded: 'for=203.0.113.9',
      'x-real-ip': '203.0.113.9',
      traceparent: '00-11111111111111111111111111111111-2222222222222222-01',
      connection: 'close, x-private',
      'x-private': '1',
      'x-own': 'kept',
    });
    const { headers } = gateway.declarations.last;
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'lachan.test',
      'x-forwarded-proto': 'http',
      'x-own': 'kept',
    });
    expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(headers.traceparent).not.toContain('1'.repeat(32));
    for (const name of ['lachan-internal-token', 'x-forwarded-user', 'forwarded', 'x-real-ip', 'x-private'])
      expect(headers).not.toHaveProperty(name);
  });

  it('is answered with the service’s headers, the trace, and the gateway’s security', async () => {
    const answer = await gateway.fetch('/v1/places');
    expect(answer.headers.get('lachan-business-time')).toBe('2021-08-11T00:00:00.000Z');
    expect(answer.headers.get('server')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const [, traceId] = String(gateway.declarations.last.headers.traceparent).split('-');
    expect(answer.headers.get('request-id')).toBe(traceId);
  });

  it.each(['/health/live', '/nowhere', '/docs'])('is answered securely by the gateway itself at %s', async (path) => {
    const { headers } = await gateway.fetch(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is answered as the answer comes, not when it is complete', async () => {
    const gate = Promise.withResolvers<void>();
    gateway.reporting.answers.set('/v1/reports/slow', async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('first');
      await gate.promise;
      response.end('last');
    });
    const answer = await gateway.fetch('/v1/reports/slow');
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe('first');
    gate.resolve();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('last');
  });

  it('is answered no faster than the client reads', async () => {
    const size = 50_000_000;
    let sent = 0;
    gateway.reporting.answers.set('/v1/reports/large', async (_, response) => {
      const chunk = Buffer.alloc(1_000_000);
      for (; sent < size; sent += chunk.length) if (!response.write(chunk)) await once(response, 'drain');
      response.end();
    });
    const answer = await gateway.fetch('/v1/reports/large');
    await eventuallyHolds(() => expect(sent).toBeGreaterThan(1_000_000));
    expect(sent).toBeLessThan(size);
    expect((await answer.arrayBuffer()).byteLength).toBe(size);
  });

  it('ends at the service when the client leaves', async () => {
    const left = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    gateway.reporting.answers.set('/v1/reports/endless', (request, response) => {
      response.writeHead(200).write('x');
      request.socket.once('close', () => left.resolve());
      arrived.resolve();
    });
    const leaving = new AbortController();
    await gateway.fetch('/v1/reports/endless', { signal: leaving.signal });
    await arrived.promise;
    leaving.abort();
    await left.promise;
  });

  it('is cut off when the service breaks off in the middle', async () => {
    gateway.reporting.answers.set('/v1/reports/broken', (request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('only this', () => request.socket.destroy());
    });
    const answer = await gateway.fetch('/v1/reports/broken');
    await expect(answer.text()).rejects.toThrow();
  });

  it.each([
    ['breaks off before it answers', '/v1/reports/dead', 503, 'service-unavailable'],
    ['does not answer in time', '/v1/reports/silent', 504, 'service-timeout'],
  ])('is told to come again when the service %s', async (_, path, status, code) => {
    gateway.reporting.answers.set('/v1/reports/dead', (request) => void request.socket.destroy());
    gateway.reporting.answers.set('/v1/reports/silent', () => undefined);
    const answer = await gateway.fetch(path, { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(status);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code, title: expect.stringContaining('try again') });
  });

  it('is told to come again while the service is down, and passes when it is back', async () => {
    const { port } = gateway.reporting;
    await gateway.reporting.stop();
    const body = JSON.stringify({ a: 1 });
    const headers = { 'content-type': 'application/json' };
    const answer = await gateway.fetch('/v1/reports', { method: 'POST', headers, body });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect((await gateway.fetch('/v1/places')).status).toBe(200);
    const back = await StandInService.start('reporting', port);
    await eventuallyHolds(async () => expect((await gateway.fetch('/v1/reports')).status).toBe(200));
    await back.stop();
  });
});
