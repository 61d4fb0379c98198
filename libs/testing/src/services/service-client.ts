import { randomBytes } from 'node:crypto';
import type { Actor } from '#libs/http';
import type { TestSigningKey } from './service-keys.js';

export interface Call {
  /** Nobody, unless given. */
  readonly as?: Actor | undefined;
  readonly body?: unknown;
  /** Of a POST; one of its own unless given, null for none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export const newIdempotencyKey = (): string => randomBytes(16).toString('hex');

const AS_BYTES = new Set(['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);

/** Calls a service as the gateway would: with an internal token of whoever asks. A PDF or a workbook is answered as its bytes. */
export class ServiceClient {
  constructor(
    /** Where it listens. */
    readonly url: string,
    private readonly signingKey: TestSigningKey,
  ) {}

  get<Body = Record<string, unknown>>(path: string, call: Call = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, call);
  }

  post<Body = Record<string, unknown>>(path: string, call: Call): Promise<Answer<Body>> {
    const key = call.key === undefined ? newIdempotencyKey() : call.key;
    const headers = {
      'content-type': 'application/json',
      ...(key !== null && { 'idempotency-key': key }),
      ...call.headers,
    };
    return this.send<Body>('POST', path, { ...call, headers });
  }

  async send<Body>(method: string, path: string, { as, body, headers }: Call): Promise<Answer<Body>> {
    const { signInternalToken } = await import('#libs/http');
    const token = as && signInternalToken(as, this.signingKey, new Date());
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...headers, ...(token !== undefined && { 'lachan-internal-token': token }) },
      ...(body !== undefined && { body: asBytes(body) }),
    });
    if (AS_BYTES.has(response.headers.get('content-type') ?? '')) {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body: bytes as Body };
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }
}

function asBytes(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}
