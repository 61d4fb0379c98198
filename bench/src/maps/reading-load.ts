import { setTimeout as delay } from 'node:timers/promises';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { percentile } from '../measure/percentile.js';

/** What is read, by whom: the parameter of this process. */
export interface ReadingLoad {
  readonly url: string;
  /** Paths with queries, asked for in turns. */
  readonly addresses: readonly string[];
  readonly connections: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

export interface ReadingReport {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 200. */
  readonly others: number;
}

/** Reads addresses over connections that stay open, one request at a time on each, and tells its parent how fast. */
async function read({ url, addresses, connections, warmSeconds, seconds }: ReadingLoad): Promise<ReadingReport> {
  const { host } = new URL(url);
  const requests = addresses.map((address) =>
    Buffer.from(`GET ${address} HTTP/1.1\r\nhost: ${host}\r\n\r\n`, 'latin1'),
  );
  const times: number[] = [];
  let [asked, others, isMeasuring, isOver] = [0, 0, false, false];
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(url)));
  const reading = open.map(async (connection) => {
    while (!isOver) {
      const began = performance.now();
      const status = await connection.send(requests[asked++ % requests.length] ?? Buffer.alloc(0));
      if (!isMeasuring) continue;
      if (status === 200) times.push(performance.now() - began);
      else others += 1;
    }
  });
  await delay(warmSeconds * 1_000);
  isMeasuring = true;
  const began = performance.now();
  await delay(seconds * 1_000);
  isMeasuring = false;
  const measured = (performance.now() - began) / 1_000;
  isOver = true;
  await Promise.all(reading);
  for (const connection of open) connection.close();
  return { perSecond: times.length / measured, p50: percentile(times, 0.5), p99: percentile(times, 0.99), others };
}

const report = await read(JSON.parse(process.argv[2] ?? '{}') as ReadingLoad);
process.send?.(report, () => process.disconnect());
