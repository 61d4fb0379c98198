import pg from 'pg';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import { backoffMs } from '../broker/backoff.js';
import { Bell } from './bell.js';

const CHANNEL = 'embedded_log';
/** Payload of a notice that members of a group have come, gone or given something back; every other one is a topic. */
const REGROUP = 'regroup';

/**
 * Tells waiting readers that something was appended. It is only a shortcut: who misses a notice reads at the next
 * poll, and whoever could not listen for a while looks at once. Notices are sent by a statement of their own after the append has committed.
 */
export class WakeUp {
  private client: pg.Client | undefined;
  private failures = 0;
  private closed = false;
  private reconnect: NodeJS.Timeout | undefined;
  private listening = false;
  private readonly bells = new Set<Bell>();
  private readonly regrouping = new Set<() => void>();
  private sending = false;
  private readonly toSend = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly pool: pg.Pool,
    private readonly log: BrokerLog,
  ) {}

  /** Listens from now on, again by itself when the connection was cut. */
  async listen(): Promise<void> {
    if (this.client || this.closed) {
      return;
    }
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
    this.client = client;
    client.on('notification', ({ payload }) => (payload === REGROUP ? this.regroup() : this.ring(payload)));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('The connection has ended.')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.failures = 0;
      this.listening = true;
      this.ring();
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** Whether notices arrive; while they do not, readers must look by themselves. */
  get isListening(): boolean {
    return this.listening;
  }

  /** A bell that rings when something is appended to one of the topics, until it is taken down. */
  hang(topics: readonly string[]): Bell {
    const bell = new Bell(topics, () => this.bells.delete(bell));
    this.bells.add(bell);
    return bell;
  }

  /** Wakes the readers of the topic in all processes, soon; notices that pile up become one. */
  send(topic: string): void {
    this.toSend.add(topic);
    if (this.sending) return;
    this.sending = true;
    const topics = [...this.toSend];
    this.toSend.clear();
    void this.notify(topics).finally(() => this.sent());
  }

  /** Tells the members of all groups to look who is there. */
  async sendRegroup(): Promise<void> {
    await this.notify([REGROUP]);
  }

  /** `listener` is called at each `sendRegroup` of any process. Answers how to end that. */
  onRegroup(listener: () => void): () => void {
    this.regrouping.add(listener);
    return () => this.regrouping.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.reconnect);
    this.ring();
    await this.client?.end().catch(() => undefined);
  }

  private async notify(payloads: readonly string[]): Promise<void> {
    try {
      await this.pool.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [CHANNEL, payloads]);
    } catch (error) {
      this.log({ level: 'info', message: 'A notice was lost.', error: describeError(error) });
    }
  }

  /** Without a topic all bells: something may have been missed. A process of an older version names none. */
  private ring(topic?: string): void {
    for (const bell of [...this.bells]) if (!topic || bell.topics.includes(topic)) bell.ring();
  }

  private regroup(): void {
    this.regrouping.forEach((listener) => listener());
  }

  private sent(): void {
    this.sending = false;
    const [next] = this.toSend;
    if (next !== undefined && !this.closed) this.send(next);
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client || this.closed) {
      return;
    }
    this.client = undefined;
    this.listening = false;
    this.log({ level: 'warn', message: 'The wake-up connection was cut.', error: describeError(error) });
    client.end().catch(() => undefined);
    this.reconnect = setTimeout(() => void this.listen(), backoffMs(this.failures++));
  }
}
