import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '#libs/database';
import { connectBroker, Relay, type Broker, type BrokerLog, type EventBusServer } from '#libs/messaging';
import type { DatabaseConfig } from '../config/base-config.js';
import type { BackgroundWork } from './background-work.js';
import { connectConsumers } from './consumers.js';
import { brokerAddress, publishedTopics } from './migrations.js';
import type { Platform } from './platform.js';

const BROKER_ANSWER_MS = 5_000;
const PROBE_EVERY_MS = 2_000;

/**
 * The relay and the consumers of this process. A broker that goes away after the start leaves the service ready, since
 * the outbox goes on accepting; the part then shows as `degraded`, and so does a view that has stopped.
 */
export class BusWork implements BackgroundWork {
  readonly name = 'bus';
  private broker: Broker | undefined;
  private relay: Relay | undefined;
  private consumers: EventBusServer | undefined;
  private probe: NodeJS.Timeout | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly config: DatabaseConfig,
    private readonly database: Database,
    private readonly app: NestFastifyApplication,
  ) {}

  async start(): Promise<void> {
    this.broker ??= await connectBroker(brokerAddress(this.config), this.brokerLog);
    await this.broker.ping(BROKER_ANSWER_MS);
    this.relay ??= this.startRelay(this.broker);
    if (this.consumers === undefined && this.platform.service.consumes !== undefined) {
      this.consumers = connectConsumers(this.app, this.platform, this.broker);
      await this.app.startAllMicroservices();
    }
    this.probe = setInterval(() => void this.ask(), PROBE_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.probe);
    await this.consumers?.close();
    await this.relay?.stop();
    await this.broker?.close();
  }

  private startRelay(broker: Broker): Relay {
    const { service, businessClock, log } = this.platform;
    const relay = new Relay({
      service: service.name,
      database: this.database,
      broker,
      clock: businessClock,
      topics: publishedTopics(service),
      report: (what, error) => log.error(what, error, { part: 'relay' }),
    });
    relay.start();
    return relay;
  }

  private async ask(): Promise<void> {
    const isThere = await this.broker?.ping(BROKER_ANSWER_MS).then(
      () => true,
      () => false,
    );
    this.platform.readiness.set(this.name, isThere ? 'ready' : 'degraded');
    for (const { view, state } of this.consumers?.health() ?? [])
      this.platform.readiness.set(`view ${view}`, state === 'running' ? 'ready' : 'degraded');
  }

  private readonly brokerLog: BrokerLog = ({ level, message, topic, partition, error }) =>
    this.platform.log.write(level, message, { part: 'broker', topic, partition, error: error?.split(':', 1)[0] });
}
