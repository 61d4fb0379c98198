import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import type { PartPlan } from '../supervisor/supervised-part.js';

export interface KafkaOptions {
  /** Holds the configuration and the data; made when missing. */
  readonly directory: string;
  readonly jars: string;
  readonly port: number;
  /** Of the controller, which only the broker itself speaks to. */
  readonly controllerPort: number;
}

/** 250 to 330 MB resident. */
const HEAP = ['-Xms64m', '-Xmx320m', '-XX:+UseSerialGC'];
const LOGGING = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.logFile=System.err'];

/** Writes the configuration, formats the storage at the first start, and says how the broker is run. */
export async function prepareKafka(options: KafkaOptions): Promise<PartPlan> {
  const configuration = join(options.directory, 'server.properties');
  const storage = join(options.directory, 'data');
  mkdirSync(options.directory, { recursive: true });
  writeFileSync(configuration, propertiesText(options, storage));
  const classPath = ['-cp', `${options.jars}/*`];
  if (!existsSync(join(storage, 'meta.properties'))) {
    const format = ['kafka.tools.StorageTool', 'format', '-t', randomUUID(), '-c', configuration];
    await promisify(execFile)('java', [...LOGGING, ...classPath, ...format]);
  }
  return {
    name: 'kafka',
    program: 'java',
    args: [...HEAP, ...LOGGING, ...classPath, 'kafka.Kafka', configuration],
    env: process.env,
    stopSignal: 'SIGTERM',
  };
}

/**
 * One node that is broker and controller. The short session lets it come back five seconds after a kill -9, where the
 * default takes twelve. Topics are made by `migrate` only.
 */
function propertiesText({ port, controllerPort }: KafkaOptions, storage: string): string {
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': storage,
    'auto.create.topics.enable': false,
    'broker.session.timeout.ms': 3_000,
    'broker.heartbeat.interval.ms': 500,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
