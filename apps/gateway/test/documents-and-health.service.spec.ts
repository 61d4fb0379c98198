import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { eventuallyHolds } from '#libs/testing';
import { RunningGateway } from './running-gateway.js';

const answerOf = (name: string) => ({
  '200': { description: 'ok', content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
});

const documentOf = (path: string, field: string) => ({
  openapi: '3.1.0',
  info: { title: 'one', version: '1' },
  paths: { [path]: { get: { operationId: 'read', responses: answerOf('Answer') } } },
  components: { schemas: { Answer: { type: 'object', properties: { [field]: { type: 'string' } } } } },
});

describe('what the gateway answers itself', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await RunningGateway.start({ CORS_ORIGINS: 'https://portal.example' });
    gateway.declarations.answerJson('/openapi.json', () => documentOf('/v1/places', 'place'));
    gateway.reporting.answerJson('/openapi.json', () => documentOf('/v1/reports', 'report'));
    gateway.testing.answerJson('/openapi.json', () => documentOf('/v1/specimens', 'specimen'));
    gateway.cases.answerJson('/openapi.json', () => documentOf('/v1/cases', 'case'));
    gateway.vaccination.answerJson('/openapi.json', () => documentOf('/v1/doses', 'dose'));
    gateway.services['geo-maps'].answerJson('/openapi.json', () => documentOf('/v1/zones', 'zone'));
    gateway.identity.answerJson('/openapi.json', () => 'not a document');
  });

  afterAll(() => gateway.stop());

  const merged = async () => (await (await gateway.fetch('/v1/openapi.json')).json()) as Record<string, unknown>;

  it('is one document of all services, that names whose part is missing', async () => {
    const document = await merged();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://lachan.test' }],
      paths: { '/v1/places': {}, '/v1/reports': {} },
      components: { schemas: { Answer: {}, 'reporting.Answer': {} } },
      'x-unavailable-services': ['identity'],
    });
  });

  it('has every service in the document as soon as it answers', async () => {
    gateway.identity.answerJson('/openapi.json', () => documentOf('/v1/clients', 'client'));
    await eventuallyHolds(async () => expect(await merged()).not.toHaveProperty('x-unavailable-services'));
    const paths = Object.keys((await merged()).paths as object);
    const expected = [
      '/oauth2/token',
      '/v1/cases',
      '/v1/clients',
      '/v1/doses',
      '/v1/places',
      '/v1/reports',
      '/v1/specimens',
      '/v1/zones',
    ];
    expect(paths.sort()).toEqual(expected);
  });

  it('is valid OpenAPI 3.1, and one with a planted fault is not', async () => {
    const document = await merged();
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
    const faulty = { ...document, paths: { 'no-slash': {} } };
    expect((await new Validator().validate(faulty)).valid).toBe(false);
  });

  it('is not sent again to whom has the document', async () => {
    const etag = (await gateway.fetch('/v1/openapi.json')).headers.get('etag') ?? '';
    expect((await gateway.fetch('/v1/openapi.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is a page with all its files from here', async () => {
    const page = await gateway.fetch('/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) {
      const file = await gateway.fetch(path);
      expect([path, file.status, (await file.arrayBuffer()).byteLength > 0]).toEqual([path, 200, true]);
    }
    expect(html).not.toMatch(/<script>|style="|https?:/);
  });

  it.each(['package.json', '..%2fpackage.json', 'index.html', 'swagger-initializer.js'])(
    'holds no /docs/%s',
    async (name) => {
      const { answer } = await gateway.raw(`/docs/${name}`);
      expect(answer.statusCode).toBe(404);
    },
  );

  it('lets scripts of configured origins in, and no others', async () => {
    const allowed = async (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      };
      const preflight = await gateway.fetch('/v1/declarations', { method: 'OPTIONS', headers });
      const answer = await gateway.fetch('/v1/places', { headers: { origin } });
      return [preflight, answer].map((one) => one.headers.get('access-control-allow-origin'));
    };
    expect(await allowed('https://portal.example')).toEqual(['https://portal.example', 'https://portal.example']);
    expect(await allowed('https://evil.example')).not.toContain('https://evil.example');
  });

  it('is metrics by route pattern, never by address', async () => {
    await gateway.fetch('/v1/places/SECRETCODE');
    const metrics = await (await gateway.fetch('/metrics')).text();
    expect(metrics).toContain('route="/v1/places/*"');
    expect(metrics).not.toContain('SECRETCODE');
  });

  it('is readiness while every service is ready, and names the one that is not; it is alive all the while', async () => {
    const ready = async () => {
      const answer = await gateway.fetch('/health/ready');
      return { status: answer.status, body: (await answer.json()) as { parts: Record<string, string> } };
    };
    expect((await ready()).status).toBe(200);
    gateway.reporting.answers.set('/health/ready', (_, response) => void response.writeHead(503).end());
    await eventuallyHolds(async () =>
      expect(await ready()).toMatchObject({ status: 503, body: { parts: { reporting: 'not-ready' } } }),
    );
    expect((await ready()).body.parts).not.toHaveProperty('identity');
    expect((await gateway.fetch('/health/live')).status).toBe(200);
    gateway.reporting.answers.set('/health/ready', (_, response) => void response.end());
    await eventuallyHolds(async () => expect((await ready()).status).toBe(200));
  });
});
