import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka, type LogEntry } from 'kafkajs';
import { backoffMs } from '../broker/backoff.js';
import type { BrokerLog, BrokerLogEntry } from '../broker/broker-log.js';

/** Attempts of kafkajs before it gives an error back: with these pauses about six seconds. */
export const RETRY = { initialRetryTime: 100, factor: 0.2, multiplier: 2, maxRetryTime: 2_000, retries: 6 } as const;

/** With the back-off about six seconds. */
const ADMIN_RETRIES = 7;
const CONNECT_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 15_000;

/** A warning that does not hold here: a producer whose retries are used up is thrown away. */
const BOUNDED_RETRIES = 'Limiting retries for the idempotent producer';

export function makeKafka(brokers: readonly string[], log: BrokerLog): Kafka {
  return new kafkajs.Kafka({
    clientId: 'lachan',
    brokers: [...brokers],
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    enforceRequestTimeout: true,
    retry: RETRY,
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => {
      if (!entry.log.message.startsWith(BOUNDED_RETRIES)) {
        log(toBrokerLogEntry(entry));
      }
    },
  });
}

/**
 * An admin connection for one piece of work: nothing has to be revived after a broker was away. The work is done again
 * after an error that passes, such as the coordinator of a fresh broker still loading, so it must bear that.
 */
export async function withAdmin<Result>(kafka: Kafka, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await connectedTo(kafka.admin(), work);
    } catch (error) {
      if (attempt >= ADMIN_RETRIES || !passes(error)) {
        throw error;
      }
      await delay(backoffMs(attempt));
    }
  }
}

async function connectedTo<Result>(admin: Admin, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** kafkajs has used up its own attempts when it says so: those are not repeated here. */
function passes(error: unknown): boolean {
  return error instanceof kafkajs.KafkaJSProtocolError && error.retriable;
}

/** A closed set of fields: kafkajs also hands over stacks and whole requests, which may hold keys. */
function toBrokerLogEntry({ namespace, level, log }: LogEntry): BrokerLogEntry {
  return {
    level: level === kafkajs.logLevel.ERROR ? 'error' : level === kafkajs.logLevel.WARN ? 'warn' : 'info',
    message: `kafka ${namespace}: ${log.message}`,
    ...(typeof log['topic'] === 'string' && { topic: log['topic'] }),
    ...(typeof log['partition'] === 'number' && { partition: log['partition'] }),
    ...(typeof log['groupId'] === 'string' && { group: log['groupId'] }),
  };
}
