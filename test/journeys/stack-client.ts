import { randomUUID } from 'node:crypto';
import { eventually, type RunningStack } from '#libs/testing';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As it was sent. */
  readonly text: string;
  /** Of a JSON answer; empty for any other. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON; a text as it is, of the type that `headers` name. */
  readonly body?: unknown;
  /** Adds an `Idempotency-Key`. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client waits for one answer. */
const ANSWER_WITHIN_MS = 8_000;
const TOKEN_WITHIN_MS = 60_000;
const RENEW_BEFORE_MS = 30_000;

/** A client of `credentials.json` that speaks to the gateway; without a name a citizen who has no account. */
export class StackClient {
  private token: { readonly value: string; readonly goodUntilMs: number } | undefined;

  constructor(
    private readonly stack: RunningStack,
    private readonly name?: string,
    private readonly gateway: string = stack.url,
  ) {}

  get(path: string, request: Request = {}): Promise<Answer> {
    return this.send(path, { ...request, method: 'GET' });
  }

  /** Under a new key unless one is given. */
  post(path: string, body: unknown, request: Request = {}): Promise<Answer> {
    return this.send(path, { key: randomUUID(), ...request, body, method: 'POST' });
  }

  /** One attempt. Rejects when there was no answer in time. */
  async send(path: string, { method = 'GET', body, key, headers }: Request): Promise<Answer> {
    const answer = await fetch(`${this.gateway}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(await this.authorization()),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return readAnswer(answer);
  }

  /** An access token, waited for while identity is away. */
  async accessToken(): Promise<string> {
    if (this.token === undefined || Date.now() > this.token.goodUntilMs) {
      this.token = await eventually(() => this.askToken(), { withinMs: TOKEN_WITHIN_MS, until: 'an access token' });
    }
    return this.token.value;
  }

  private async authorization(): Promise<Record<string, string>> {
    return this.name === undefined ? {} : { authorization: `Bearer ${await this.accessToken()}` };
  }

  private async askToken(): Promise<NonNullable<typeof this.token>> {
    const { clientId, clientSecret } = this.stack.client(this.name ?? '');
    const answer = await fetch(`${this.gateway}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const { body, status, text } = await readAnswer(answer);
    if (status !== 200) throw new Error(`${status} ${text}`);
    const goodUntilMs = Date.now() + Number(body['expires_in']) * 1_000 - RENEW_BEFORE_MS;
    return { value: String(body['access_token']), goodUntilMs };
  }
}

async function readAnswer(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, headers: answer.headers, text, body };
}
