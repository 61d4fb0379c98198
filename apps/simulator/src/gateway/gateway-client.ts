import { Pool, type Dispatcher } from 'undici';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** The platform's business time when it answered. */
  readonly at: Date;
}

export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes as they are, under the `content-type` of the headers. */
  readonly body?: unknown;
}

const RETRIES_MAX = 8;
const RETRY_MS = 250;
const WORTH_REPEATING = new Set([429, 502, 503, 504]);

/**
 * A client as it should be: repeats what was refused for the moment or got no answer, always with the same key.
 * `told` hears the business time of every answer.
 */
export class GatewayClient {
  private readonly pool: Pool;
  /** Requests that were sent once more. */
  retries = 0;

  constructor(
    gateway: string,
    connections: number,
    private readonly told: (businessTime: Date) => void,
  ) {
    this.pool = new Pool(gateway, { connections, headersTimeout: 20_000, bodyTimeout: 20_000 });
  }

  /** @throws Error when there is no answer after the last retry. */
  send(sent: Sent): Promise<Answer> {
    return this.repeat(async () => this.read(await this.request(sent)));
  }

  private async repeat(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const answer = await ask().catch((error: unknown) => {
        if (attempt >= RETRIES_MAX) throw error;
        return undefined;
      });
      if (answer && (!WORTH_REPEATING.has(answer.status) || attempt >= RETRIES_MAX)) return answer;
      this.retries++;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS * (attempt + 1)));
    }
  }

  /** The bytes of a file. @throws Error where it is not answered 200 */
  async download(path: string, headers: Readonly<Record<string, string>>): Promise<Buffer> {
    const { statusCode, body } = await this.pool.request({ method: 'GET', path, headers });
    const bytes = Buffer.from(await body.arrayBuffer());
    if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}: ${bytes.toString()}`);
    return bytes;
  }

  /** Sends and hangs up before the answer arrives, as a phone that lost its network. */
  async sendAndHangUp(sent: Sent): Promise<void> {
    const hangUp = new AbortController();
    const answer = this.request(sent, hangUp.signal);
    setImmediate(() => hangUp.abort());
    await answer.then(({ body }) => body.dump()).catch(() => undefined);
  }

  /** A token request, which has its own form. */
  sendForm(path: string, form: string, basic: string): Promise<Answer> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: `Basic ${basic}` };
    return this.repeat(async () => this.read(await this.pool.request({ method: 'POST', path, headers, body: form })));
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async read({ statusCode, headers, body }: Dispatcher.ResponseData<unknown>): Promise<Answer> {
    const text = await body.text();
    const at = new Date(String(headers['lachan-business-time']));
    this.told(at);
    return { status: statusCode, at, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  }

  private request(
    { method, path, headers, body }: Sent,
    signal?: AbortSignal,
  ): Promise<Dispatcher.ResponseData<unknown>> {
    return this.pool.request({
      ...{ method, path, signal },
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: bytesOf(body),
    });
  }
}

function bytesOf(body: unknown): Buffer | string | null {
  if (body === undefined) return null;
  return Buffer.isBuffer(body) ? body : JSON.stringify(body);
}
