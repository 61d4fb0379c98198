import { describe, expect, it } from '@jest/globals';
import { mergeOpenApi } from './merge-openapi.js';
import type { OpenApiDocument } from './openapi-document.js';

const problem = { type: 'object', required: ['code'], properties: { code: { type: 'string' } } };
const answer = (schema: string) => ({
  responses: {
    '200': {
      description: 'ok',
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
  },
});

const documentOf = (paths: OpenApiDocument['paths'], components: OpenApiDocument['components']): OpenApiDocument => ({
  openapi: '3.1.0',
  info: { title: 'a service', version: '1' },
  paths,
  components,
});

const declarations = documentOf(
  {
    '/v1/declarations': {
      get: { operationId: 'list', tags: ['declarations'], security: [{ token: [] }], ...answer('Page') },
    },
    '/internal/secrets': { get: { operationId: 'secrets', ...answer('Page') } },
    '/v1/reports': { get: { operationId: 'impostor', ...answer('Page') } },
  },
  {
    schemas: { Page: { type: 'object', properties: { items: { type: 'array' } } }, Problem: problem },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  },
);

const reports = documentOf(
  {
    '/v1/reports': {
      parameters: [],
      get: { operationId: 'list', security: [{ token: [] }], ...answer('Page') },
    },
  },
  {
    schemas: {
      Page: { type: 'object', properties: { rows: { type: 'array', items: { $ref: '#/components/schemas/Row' } } } },
      Row: {
        oneOf: [{ $ref: '#/components/schemas/Page' }],
        discriminator: { propertyName: 'kind', mapping: { page: '#/components/schemas/Page' } },
      },
      Problem: problem,
    },
    securitySchemes: { token: { type: 'http', scheme: 'basic' } },
  },
);

const both = mergeOpenApi(
  [
    { service: 'health-declaration', document: declarations },
    { service: 'reporting', document: reports },
  ],
  'https://lachan.example',
);

describe('the merged document', () => {
  it('is OpenAPI 3.1 at the public address', () => {
    expect(both.openapi).toBe('3.1.0');
    expect(both.servers).toEqual([{ url: 'https://lachan.example' }]);
  });

  it('holds what can be reached from outside, each path from its own service', () => {
    expect(Object.keys(both.paths).sort()).toEqual(['/v1/declarations', '/v1/reports']);
    expect(both.paths['/v1/reports']).toMatchObject({ get: { operationId: 'reporting.list' } });
  });

  it('tells different components of one name apart, down to every reference', () => {
    const schemas = both.components?.schemas ?? {};
    expect(Object.keys(schemas).sort()).toEqual(['Page', 'Problem', 'Row', 'reporting.Page']);
    expect(JSON.stringify(both.paths['/v1/reports'])).toContain('#/components/schemas/reporting.Page');
    expect(JSON.stringify(both.paths['/v1/declarations'])).toContain('"#/components/schemas/Page"');
    expect(schemas.Row).toEqual({
      oneOf: [{ $ref: '#/components/schemas/reporting.Page' }],
      discriminator: { propertyName: 'kind', mapping: { page: '#/components/schemas/reporting.Page' } },
    });
  });

  it('has the token endpoint, which no controller of identity describes', () => {
    const merged = mergeOpenApi([{ service: 'identity', document: documentOf({}, {}) }], 'https://lachan.example');
    expect(merged.paths['/oauth2/token']).toMatchObject({ post: { operationId: 'identity.token' } });
    expect(merged.components?.securitySchemes).toHaveProperty(['identity.clientSecret']);
    expect(both.paths).not.toHaveProperty(['/oauth2/token']);
  });

  it('tells security schemes apart too', () => {
    expect(Object.keys(both.components?.securitySchemes ?? {})).toEqual(['token', 'reporting.token']);
    expect(both.paths['/v1/reports']).toMatchObject({ get: { security: [{ 'reporting.token': [] }] } });
  });

  it('has no reference that leads nowhere, and no operation id twice', () => {
    const text = JSON.stringify(both);
    for (const [, kind = '', name = ''] of text.matchAll(/#\/components\/([^/"]+)\/([^/"]+)/g))
      expect(both.components?.[kind]).toHaveProperty([name]);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names a service that could not be had, and serves the rest', () => {
    const merged = mergeOpenApi(
      [
        { service: 'health-declaration', document: declarations },
        { service: 'reporting', document: undefined },
      ],
      'https://lachan.example',
    );
    expect(merged['x-unavailable-services']).toEqual(['reporting']);
    expect(merged.info.description).toContain('reporting');
    expect(Object.keys(merged.paths)).toEqual(['/v1/declarations']);
  });
});
