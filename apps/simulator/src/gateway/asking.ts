import type { AccessToken } from './access-token.js';
import type { Answer, GatewayClient } from './gateway-client.js';
import type { VaccinationTokens } from './vaccination-clients.js';
import type { Tally } from '../ledger/tally.js';

/** Asks under the name of a client, and counts what was answered as it must be and what was not. */
export class Asking {
  constructor(
    readonly gateway: GatewayClient,
    private readonly tokens: VaccinationTokens,
    private readonly tally: Tally,
  ) {}

  async post(as: string, path: string, body: object, key: string): Promise<Answer> {
    const headers = { ...(await this.token(as).header()), 'idempotency-key': key };
    return this.gateway.send({ method: 'POST', path, headers, body });
  }

  /** As `post`; what is not answered 201 is a fault of the platform. */
  async done(as: string, path: string, body: object, key: string): Promise<Answer | undefined> {
    const answer = await this.post(as, path, body, key);
    if (answer.status !== 201) {
      this.fault(path, answer);
      return undefined;
    }
    this.tally.accepted++;
    return answer;
  }

  /** As `done`. @throws Error, where nothing that follows can be done without it */
  async must(as: string, path: string, body: object, key: string): Promise<Answer> {
    const answer = await this.post(as, path, body, key);
    if (answer.status !== 201) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    this.tally.accepted++;
    return answer;
  }

  /** @throws Error where it is not answered 200 */
  async get(as: string, path: string): Promise<Record<string, unknown>> {
    const { status, body } = await this.gateway.send({ method: 'GET', path, headers: await this.token(as).header() });
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  token(name: string): AccessToken {
    const token = this.tokens.get(name);
    if (!token) throw new Error(`No client is named ${name}`);
    return token;
  }

  /** Something was answered as it must be, with another status than 201. */
  accepted(): void {
    this.tally.accepted++;
  }

  /** What must be refused, was. */
  refused(): void {
    this.tally.refused++;
  }

  fault(what: string, answer?: Pick<Answer, 'status' | 'body'>): void {
    this.tally.faults.push(answer ? `${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}` : what);
  }
}
