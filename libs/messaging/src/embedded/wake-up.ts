import pg from 'pg';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import { backoffMs } from '../broker/backoff.js';

const CHANNEL = 'embedded_log';
/** Payload of a notice that members of a group have come, gone or given something back. */
const REGROUP = 'regroup';

/**
 * Tells waiting readers that something was appended. It is only a shortcut: who misses a notice reads at the next
 * poll. Notices are sent by a statement of their own after the append has committed.
 */
export class WakeUp {
  private client: pg.Client | undefined;
  private notices = 0;
  private failures = 0;
  private closed = false;
  private reconnect: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly regrouping = new Set<() => void>();
  private sending = false;
  private sendAgain = false;

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
    client.on('notification', ({ payload }) => (payload === REGROUP ? this.regroup() : this.ring()));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('The connection has ended.')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.failures = 0;
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** How often it has rung; give it to `wait`, so that what came in between is not missed. */
  get count(): number {
    return this.notices;
  }

  /** Resolves at the first notice after `seen`, and after `timeoutMs` at the latest. */
  wait(seen: number, timeoutMs: number): Promise<void> {
    if (this.notices !== seen) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
    });
  }

  /** Wakes the waiting of this process only. */
  ring(): void {
    this.notices++;
    [...this.waiting].forEach((wake) => wake());
  }

  /** Wakes all processes, soon; notices that pile up become one. */
  send(): void {
    if (this.sending) {
      this.sendAgain = true;
      return;
    }
    this.sending = true;
    void this.notify('').finally(() => this.sent());
  }

  /** Tells the members of all groups to look who is there. */
  async sendRegroup(): Promise<void> {
    await this.notify(REGROUP);
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

  private async notify(payload: string): Promise<void> {
    try {
      await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
    } catch (error) {
      this.log({ level: 'info', message: 'A notice was lost.', error: describeError(error) });
    }
  }

  private regroup(): void {
    this.regrouping.forEach((listener) => listener());
  }

  private sent(): void {
    this.sending = false;
    if (this.sendAgain && !this.closed) {
      this.sendAgain = false;
      this.send();
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client || this.closed) {
      return;
    }
    this.client = undefined;
    this.log({ level: 'warn', message: 'The wake-up connection was cut.', error: describeError(error) });
    client.end().catch(() => undefined);
    this.reconnect = setTimeout(() => void this.listen(), backoffMs(this.failures++));
  }
}
