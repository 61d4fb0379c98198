import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../measure/percentile.js';
import { checkInBodies, declarationBodies, doseBodies, resultBodies } from './request-bodies.js';
import { KeepAliveConnection } from './keep-alive-connection.js';
import { BARCODE_OF_SPECIMEN, SPECIMEN_ZEROS, type GeneratorMessage, type Load, type LoadReport } from './load.js';
import { WholeRequests } from './whole-requests.js';

const TURN_MS = 2;
const BODIES = {
  declarations: declarationBodies,
  'check-ins': checkInBodies,
  results: resultBodies,
  doses: doseBodies,
};

/** Sends requests in a process of its own; told what to do by its first parameter, tells its parent by IPC. */
class Generator {
  private readonly requests: WholeRequests;
  private readonly idle: KeepAliveConnection[] = [];
  private readonly latencies: number[] = [];
  private readonly others: Record<string, number> = {};
  private accepted = 0;
  private isMeasuring = false;
  private isOver = false;

  constructor(private readonly load: Load) {
    const run = randomBytes(6).toString('hex');
    const { url, sent, headers, firstSpecimen: from } = load;
    const path = sent === 'results' ? `/v1/specimens/${BARCODE_OF_SPECIMEN}/results` : `/v1/${sent}`;
    this.requests = new WholeRequests(
      {
        ...{ url, path, run, ...(headers && { headers }) },
        ...(from !== undefined && { counted: { zeros: SPECIMEN_ZEROS, from } }),
      },
      BODIES[sent]({ ...load, declaredAt: new Date(load.declaredAt) }),
    );
  }

  async run(): Promise<LoadReport> {
    const { url, connections, perSecond, warmSeconds, seconds } = this.load;
    for (let made = 0; made < connections; made++) this.idle.push(await KeepAliveConnection.open(url));
    const sending = perSecond === undefined ? this.sendAsFastAsAnswered() : this.sendAtRate(perSecond);
    await delay(warmSeconds * 1_000);
    this.isMeasuring = true;
    tell({ begun: true });
    const began = performance.now();
    await delay(seconds * 1_000);
    this.isMeasuring = false;
    const measured = (performance.now() - began) / 1_000;
    this.isOver = true;
    await sending;
    this.idle.forEach((connection) => connection.close());
    const [p50, p99] = [percentile(this.latencies, 0.5), percentile(this.latencies, 0.99)];
    return { accepted: this.accepted, others: this.others, seconds: measured, p50, p99 };
  }

  private async sendAsFastAsAnswered(): Promise<void> {
    await Promise.all(
      this.idle.map(async (connection) => {
        while (!this.isOver) await this.send(connection, performance.now());
      }),
    );
  }

  /** A request that finds no idle connection waits, and its latency counts from when it was due. */
  private async sendAtRate(perSecond: number): Promise<void> {
    const began = performance.now();
    const under = new Set<Promise<void>>();
    for (let due = 0; !this.isOver;) {
      const owed = Math.floor(((performance.now() - began) / 1_000) * perSecond);
      for (; due < owed; due++) {
        const connection = this.idle.pop();
        if (!connection) break;
        const sent = this.send(connection, began + (due / perSecond) * 1_000).finally(() => {
          this.idle.push(connection);
          under.delete(sent);
        });
        under.add(sent);
      }
      await delay(TURN_MS);
    }
    await Promise.all(under);
  }

  private async send(connection: KeepAliveConnection, since: number): Promise<void> {
    const status = await connection.send(this.requests.next()).catch(() => 0);
    if (status === 0) this.isOver = true;
    if (!this.isMeasuring && status !== 0) return;
    if (status !== 201) {
      this.others[status] = (this.others[status] ?? 0) + 1;
      return;
    }
    this.accepted += 1;
    this.latencies.push(performance.now() - since);
  }
}

function tell(message: GeneratorMessage): void {
  process.send?.(message);
}

const report = await new Generator(JSON.parse(process.argv[2] ?? '{}') as Load).run();
process.send?.({ report } satisfies GeneratorMessage, () => process.disconnect());
