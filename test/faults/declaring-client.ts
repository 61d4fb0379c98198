import { declarationBody, type DeclarationBody } from '../../apps/simulator/src/fortnight/declaration-body.js';
import { populate, type Person } from '../../apps/simulator/src/population/people.js';
import { Random } from '../../apps/simulator/src/population/random.js';
import { loadReferenceData } from '#libs/reference-data';
import { eventually, type TestStack } from '#libs/testing';
import { StackClient, type Answer } from '../journeys/stack-client.js';

/** A declaration that was answered 2xx. */
export interface Accepted {
  readonly key: string;
  readonly id: string;
  readonly code: string;
  /** Where the declarant lives, as reports group it. */
  readonly commune: string;
  readonly outcome: string;
}

export interface DeclaringOptions {
  readonly seed: number;
  /** Clients that declare side by side. */
  readonly clients: number;
  /** Milliseconds that each rests between two declarations. */
  readonly pauseMs: number;
  /** Addresses of gateways, taken in turn by requests and by their repetitions; the stack's own unless given. */
  readonly gateways?: readonly string[];
  /** Every how manieth declaration is corrected by its declarant afterwards; none unless given. */
  readonly correctEvery?: number;
}

type Sent = Omit<DeclarationBody, 'declaredAt'>;

const PROVINCE = '93';
const PEOPLE = 500;
const RETRY_MS = 200;
/** How long a client repeats one request before it calls the service broken. */
const PATIENCE_MS = 120_000;
/** Of those that were answered, how many are sent once more, as by a phone that lost the answer. */
const SENT_AGAIN = 0.1;

/**
 * People who declare and repeat under the same key until they are answered, as real clients do. What it records is its
 * own: every 2xx answer, whatever the stack says of it later.
 */
export class DeclaringClient {
  readonly accepted = new Map<string, Accepted>();
  /** Answers, or failures to get one, that no client should have seen. */
  readonly faults: string[] = [];
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  private readonly random: Random;
  private readonly people: readonly Person[];
  private clients: readonly StackClient[] = [];
  private running: Promise<unknown> | undefined;
  private isOver = false;
  private begun = 0;
  private attempts = 0;

  constructor(
    private readonly stack: TestStack,
    private readonly options: DeclaringOptions,
  ) {
    this.random = new Random(options.seed);
    const communes = loadReferenceData().adminUnits.list({ level: 'commune', parent: PROVINCE, on: '2021-08-11' });
    this.people = populate(PEOPLE, communes, this.random.fork('people'));
    this.useGateways(options.gateways ?? [stack.url]);
  }

  useGateways(gateways: readonly string[]): void {
    this.clients = gateways.map((gateway) => new StackClient(this.stack, undefined, gateway));
  }

  /** The same people, with all that they remember, at a stack that was started again. */
  continuedAt(stack: TestStack): DeclaringClient {
    const other = new DeclaringClient(stack, { ...this.options, seed: this.options.seed + 1 });
    for (const [key, accepted] of this.accepted) other.accepted.set(key, accepted);
    return other;
  }

  /** Begins to declare, until `stop`. */
  start(): void {
    this.isOver = false;
    const { clients, pauseMs } = this.options;
    const one = async (): Promise<void> => {
      while (!this.isOver) {
        await this.declare();
        await pause(pauseMs);
      }
    };
    this.running = Promise.all(Array.from({ length: clients }, one));
  }

  /** Resolves when every declaration that was begun has been answered, or given up as a fault. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  /** Declares so many times, a few side by side. */
  async declareSome(count: number): Promise<void> {
    let left = count;
    const one = async (): Promise<void> => {
      while (left-- > 0) await this.declare();
    };
    await Promise.all(Array.from({ length: this.options.clients }, one));
  }

  /** Waits, while it runs, until so many more have been accepted. */
  async untilAccepted(more: number): Promise<void> {
    const enough = this.accepted.size + more;
    await eventually(
      () => {
        if (this.accepted.size < enough) throw new Error(`${this.accepted.size}; ${this.faults.join('; ')}`);
        return true;
      },
      { withinMs: PATIENCE_MS, until: `${enough} accepted declarations` },
    );
  }

  private async declare(): Promise<void> {
    const number = this.begun++;
    const key = `fault-${this.options.seed}-${this.random.hex(8)}`;
    const body = this.newBody();
    const answer = await this.untilAnswered('/v1/declarations', key, body);
    if (answer === undefined) return;
    this.enter(key, body, answer);
    if (this.random.chance(SENT_AGAIN)) await this.sendAgain(key, body);
    if (number % (this.options.correctEvery ?? Infinity) === 0) await this.correct(key, body);
  }

  private newBody(): Sent {
    const { declaredAt: _, ...body } = declarationBody(
      this.random.pick(this.people),
      new Date(),
      undefined,
      this.random,
    );
    return body;
  }

  private enter(key: string, body: Sent, { body: answer }: Answer): void {
    const [id, code, outcome] = [answer['id'], answer['code'], answer['outcome']].map(String) as [
      string,
      string,
      string,
    ];
    this.accepted.set(key, { key, id, code, commune: body.residence['communeCode'] ?? 'outside', outcome });
  }

  private async sendAgain(key: string, body: Sent): Promise<void> {
    const again = await this.untilAnswered('/v1/declarations', key, body);
    const id = this.accepted.get(key)?.id;
    if (again !== undefined && again.body['id'] !== id) this.faults.push(`${key} was ${id}, then ${again.text}`);
  }

  /** From whatever it was to a declaration that needs attention. */
  private async correct(key: string, body: Sent): Promise<void> {
    const before = this.accepted.get(key);
    if (before === undefined) return;
    const answers = { ...body.answers, symptoms: ['fever', 'fatigue'] };
    const path = `/v1/declarations/${before.id}/corrections`;
    const answer = await this.untilAnswered(path, `${key}-c`, { ...body, answers, code: before.code });
    if (answer !== undefined) this.accepted.set(key, { ...before, outcome: String(answer.body['outcome']) });
  }

  /** Repeats what got no answer, and what was refused for the moment. @returns the 2xx answer. */
  private async untilAnswered(path: string, key: string, body: object): Promise<Answer | undefined> {
    const deadline = performance.now() + PATIENCE_MS;
    let last = 'no answer';
    while (performance.now() < deadline) {
      const client = this.clients[this.attempts++ % this.clients.length]!;
      const answer = await client.post(path, body, { key }).catch((error: unknown) => void (last = String(error)));
      if (answer !== undefined) {
        this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
        if (answer.status >= 200 && answer.status < 300) return answer;
        last = `${answer.status} ${answer.text}`;
        if (![429, 502, 503, 504].includes(answer.status)) break;
      }
      await pause(RETRY_MS);
    }
    this.faults.push(`POST ${path} was never answered well: ${last}`);
    return undefined;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
