import type { IncomingHttpHeaders } from 'node:http';
import { INTERNAL_TOKEN_HEADER } from '#libs/http';

/** Headers of one connection only (RFC 9110, 7.6.1), and those that undici would refuse to send. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
] as const;

/** Headers by which somebody outside could speak for the gateway. They are dropped, and set anew where needed. */
export const GATEWAYS_OWN = [
  INTERNAL_TOKEN_HEADER,
  'forwarded',
  'traceparent',
  'tracestate',
  'baggage',
  'via',
  'x-real-ip',
  'request-id',
  'x-request-id',
] as const;

const GATEWAYS_OWN_PREFIX = 'x-forwarded-';

const DROPPED_FROM_REQUEST: ReadonlySet<string> = new Set(['authorization', 'host', ...HOP_BY_HOP, ...GATEWAYS_OWN]);

/** What the gateway says of a request to the service. */
export interface GatewayWord {
  readonly clientAddress: string;
  readonly publicHost: string;
  /** `http` or `https`, as the client used it. */
  readonly publicProtocol: string;
  readonly traceparent: string;
  /** Absent for an anonymous request. */
  readonly internalToken: string | undefined;
  /** The client's own credentials pass to identity only (HTTP Basic at the token endpoint). */
  readonly authorization: string | undefined;
  /** False for a GET: a length that announces a body which is not passed on would break the connection. */
  readonly hasBody: boolean;
}

/**
 * The headers that a service receives: the client's own, without anything that belongs to one connection
 * or that only the gateway may say.
 */
export function requestHeadersFor(received: IncomingHttpHeaders, word: GatewayWord): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {};
  for (const name in received) {
    if (!DROPPED_FROM_REQUEST.has(name) && !name.startsWith(GATEWAYS_OWN_PREFIX)) headers[name] = received[name];
  }
  dropNamedBy(received.connection, headers);
  headers['x-forwarded-for'] = word.clientAddress;
  headers['x-forwarded-host'] = word.publicHost;
  headers['x-forwarded-proto'] = word.publicProtocol;
  headers['traceparent'] = word.traceparent;
  if (word.internalToken !== undefined) headers[INTERNAL_TOKEN_HEADER] = word.internalToken;
  if (word.authorization !== undefined) headers['authorization'] = word.authorization;
  if (!word.hasBody) delete headers['content-length'];
  return headers;
}

/** A sender may declare more headers to belong to its connection; that is done before the gateway adds its own. */
function dropNamedBy(connection: string | undefined, headers: IncomingHttpHeaders): void {
  if (connection === undefined || connection === 'keep-alive' || connection === 'close') return;
  for (const name of connection.toLowerCase().split(',')) delete headers[name.trim()];
}

const DROPPED_FROM_ANSWER: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  INTERNAL_TOKEN_HEADER,
  'server',
  'x-powered-by',
]);

/** Which origins may read an answer is the gateway's configuration alone. */
const CROSS_ORIGIN_PREFIX = 'access-control-';

/** The headers of a service's answer that reach the client. */
export function answerHeadersFrom(answered: IncomingHttpHeaders): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {};
  for (const name in answered) {
    if (!DROPPED_FROM_ANSWER.has(name) && !name.startsWith(CROSS_ORIGIN_PREFIX)) headers[name] = answered[name];
  }
  dropNamedBy(answered.connection, headers);
  return headers;
}
