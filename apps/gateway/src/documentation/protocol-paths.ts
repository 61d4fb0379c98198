import type { ServiceName } from '../routing/routing-table.js';
import type { OpenApiDocument } from './openapi-document.js';

const text = { type: 'string' } as const;

const oauthError = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: { error: text, error_description: text },
      },
    },
  },
});

/** OAuth's own errors, in its own form: this operation answers no problem. */
const token = {
  operationId: 'identity.token',
  summary: 'A token for an application, by its id and secret',
  description:
    'Client credentials of OAuth 2.0 (RFC 6749, section 4.4). Without `scope` the token has every scope of the client. ' +
    'People get theirs by the authorization code grant; see `/.well-known/openid-configuration`.',
  tags: ['tokens'],
  'x-permission': 'public',
  security: [{ 'identity.clientSecret': [] }],
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: ['grant_type'],
          properties: { grant_type: { const: 'client_credentials' }, scope: text },
        },
      },
    },
  },
  responses: {
    '200': {
      description: 'The token',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['access_token', 'token_type', 'expires_in'],
            properties: {
              access_token: text,
              token_type: { const: 'Bearer' },
              expires_in: { type: 'integer', description: 'Seconds' },
              scope: text,
            },
          },
        },
      },
    },
    '400': oauthError('What was asked for is malformed, or more than the client has'),
    '401': oauthError('Not a client, or not its secret'),
    '429': oauthError('Too many wrong secrets; `Retry-After` says when to come again'),
  },
};

/** What a service serves by a library that writes no document. */
export const PROTOCOL_PATHS: Readonly<Partial<Record<ServiceName, Pick<OpenApiDocument, 'paths' | 'components'>>>> = {
  identity: {
    paths: { '/oauth2/token': { post: token } },
    components: { securitySchemes: { 'identity.clientSecret': { type: 'http', scheme: 'basic' } } },
  },
};
