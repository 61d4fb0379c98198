import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as a service received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A service behind the gateway that remembers what reached it, and answers as it is told to. */
export class StandInService {
  readonly received: Received[] = [];
  /** Answers by path, without the query; anything else is echoed. */
  readonly answers = new Map<string, Answer>();
  private readonly server: Server;

  private constructor(readonly name: string) {
    this.server = createServer((request, response) => void this.take(request, response));
    this.answers.set('/health/ready', (_, response) => void response.end('{}'));
  }

  static async start(name: string, port = 0): Promise<StandInService> {
    const service = new StandInService(name);
    await new Promise<void>((done) => service.server.listen(port, '127.0.0.1', done));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The last request that came from a client of the gateway. */
  get last(): Received {
    const last = this.received.at(-1);
    if (last === undefined) throw new Error(`nothing reached ${this.name}`);
    return last;
  }

  answerJson(path: string, value: () => unknown): void {
    this.answers.set(path, (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value()));
    });
  }

  /** May be called twice: a test takes a service away, and the end takes away all. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const answer = this.answers.get(url.split('?', 1)[0] ?? '');
    if (answer !== undefined) return answer(request, response);
    const body = await buffer(request).catch(() => Buffer.alloc(0));
    this.received.push({ method, url, headers, body });
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': body.length,
      'lachan-business-time': '2021-08-11T00:00:00.000Z',
      'x-answered-by': this.name,
      server: 'stand-in',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}
