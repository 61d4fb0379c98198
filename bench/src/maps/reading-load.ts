import { setTimeout as delay } from 'node:timers/promises';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { percentile } from '../measure/percentile.js';
import { NUMBER, numbered } from './numbered-address.js';

/** What is read, by whom: the parameter of this process. */
export interface ReadingLoad {
  readonly url: string;
  /** Paths with queries, asked for in turns. */
  readonly addresses: readonly string[];
  /** The first of the numbers that take the place of `NUMBER` in the addresses, each another one. */
  readonly firstNumber: number;
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
async function read(load: ReadingLoad): Promise<ReadingReport> {
  const { url, connections, warmSeconds, seconds } = load;
  const requestAt = requestsOf(load);
  const times: number[] = [];
  let [asked, others, isMeasuring, isOver] = [0, 0, false, false];
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(url)));
  const reading = open.map(async (connection) => {
    while (!isOver) {
      const began = performance.now();
      const status = await connection.send(requestAt(asked++));
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

/** Requests are made before the clock starts, but for those that have a number. */
function requestsOf({ url, addresses, firstNumber }: ReadingLoad): (nth: number) => Buffer {
  const { host } = new URL(url);
  const requestOf = (address: string): Buffer =>
    Buffer.from(`GET ${address} HTTP/1.1\r\nhost: ${host}\r\n\r\n`, 'latin1');
  const made = addresses.map((address) => (address.includes(NUMBER) ? address : requestOf(address)));
  return (nth) => {
    const request = made[nth % made.length] ?? '';
    return typeof request === 'string' ? requestOf(numbered(request, firstNumber + nth)) : request;
  };
}

const report = await read(JSON.parse(process.argv[2] ?? '{}') as ReadingLoad);
process.send?.(report, () => process.disconnect());
