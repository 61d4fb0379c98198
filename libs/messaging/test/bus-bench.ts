import { randomBytes, randomUUID } from 'node:crypto';
import { BlindIndex, Database, RowSealer, SymmetricKeys, databaseMigrations } from '#libs/database';
import { testBroker, testDatabase, type TestBroker, type TestDatabase } from '#libs/testing';
import type { Clock } from '#libs/vocabulary';
import type { Broker, OutgoingMessage } from '../src/broker/broker.port.js';
import { EventBusServer, type EventBusOptions } from '../src/consumer/event-bus-server.js';
import type { QuarantineSeal } from '../src/quarantine/quarantine-seal.js';
import { messagingMigrations } from '../src/migrations-directory.js';
import { Relay } from '../src/relay/relay.js';
import type { RelayOptions } from '../src/relay/relay-options.js';
import { topicsToEnsure } from '../src/topics.js';
import { dropLeaf, foldLeaf, gardenRegistry, leafFellOn, LeavesProjection, type LeafFell } from './garden.js';

/** Watermarks and leases of specs tick faster, so that no spec has to wait a second. */
const QUICK = { leaseMs: 1_500, watermarkMs: 200, retryMs: 50, idlePollMs: 50 };

const keysOf = (purpose: string): SymmetricKeys =>
  SymmetricKeys.parse(purpose, [{ kid: 'k1', key: Buffer.alloc(32, 7).toString('base64url') }]);

const realClock: Clock = { now: () => new Date() };

/** A service that both sends and reads, with its own database, and topics and groups of its own names on the broker. */
export class BusBench {
  readonly leafFell: LeafFell;
  readonly projection = new LeavesProjection();
  readonly problems: string[] = [];
  readonly seal: QuarantineSeal;
  private readonly closing: (() => Promise<void>)[] = [];

  private constructor(
    readonly kind: 'kafka' | 'embedded',
    readonly service: string,
    readonly testDatabase: TestDatabase,
    readonly database: Database,
    readonly testBroker: TestBroker,
  ) {
    this.leafFell = leafFellOn(`${service}.leaf.v1`);
    this.seal = { sealer: new RowSealer({ database, keys: keysOf('seal') }), index: new BlindIndex(keysOf('index')) };
  }

  static async open(kind: 'kafka' | 'embedded'): Promise<BusBench> {
    const service = `garden-${randomBytes(4)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
    const own = new URL('./migrations/', import.meta.url);
    const db = await testDatabase({
      service: 'garden',
      directories: [databaseMigrations(), messagingMigrations(), own],
    });
    const database = new Database({ url: db.serveUrl, service, clock: realClock });
    await database.connect();
    const broker = await testBroker(kind);
    const bench = new BusBench(kind, service, db, database, broker);
    await broker.broker.ensureTopics(topicsToEnsure(service, [bench.leafFell]));
    return bench;
  }

  get broker(): Broker {
    return this.testBroker.broker;
  }

  get topic(): string {
    return this.leafFell.topic;
  }

  get topics(): string[] {
    return [this.topic, `${this.service}.quarantine.v1`];
  }

  /** Stops what runs, last started first; leaves the databases for `close`. */
  async stopAll(): Promise<void> {
    for (const stop of this.closing.splice(0).reverse()) await stop();
  }

  async close(): Promise<void> {
    await this.stopAll();
    await this.testBroker.close();
    await this.database.close();
    await this.testDatabase.drop();
  }

  relay(options: Partial<RelayOptions> = {}): Relay {
    const { service, database, broker, topics } = this;
    const { settings, ...others } = options;
    const relay = new Relay({
      service,
      database,
      broker,
      topics,
      clock: realClock,
      settings: { ...QUICK, ...settings },
      report: (what, error) => void this.problems.push(`${what}: ${String(error)}`),
      ...others,
    });
    relay.start();
    this.closing.push(() => relay.stop());
    return relay;
  }

  /** A process that reads the view; it has a projection of its own unless given the bench's. */
  reader(options: Partial<EventBusOptions> = {}, projection = this.projection): EventBusServer {
    const server = this.server(options, projection);
    server.listen((error) => {
      if (error !== undefined) throw error;
    });
    this.closing.push(() => server.close());
    return server;
  }

  /** The same, not listening: what the commands of operators work with. */
  server(
    options: Partial<EventBusOptions> = {},
    projection = this.projection,
    fold = foldLeaf(projection),
  ): EventBusServer {
    const server = this.bareServer(options);
    server.useProjections([projection]);
    server.addHandler(this.leafFell.type, fold, true, { view: 'leaves' });
    return server;
  }

  /** Without subscriptions. */
  bareServer(options: Partial<EventBusOptions> = {}): EventBusServer {
    return new EventBusServer({
      service: this.service,
      database: this.database,
      broker: this.broker,
      seal: this.seal,
      contracts: gardenRegistry(this.topic),
      report: (what, error) => void this.problems.push(`${what}: ${String(error)}`),
      ...options,
    });
  }

  /** A later version of the service, which can fold ghosts. */
  bravely(): EventBusServer {
    const { projection } = this;
    return this.server({}, projection, async (event, batch) => {
      const { subject, version } = event.envelope;
      batch.fold(projection, [{ tree: subject, version, colour: event.data.colour }]);
    });
  }

  /** Sends raw bytes, as a broken or foreign producer would. */
  async send(...messages: readonly OutgoingMessage[]): Promise<void> {
    const producer = await this.broker.connectProducer(`stranger-${randomUUID()}`);
    await producer.send(this.topic, messages);
    await producer.close();
  }

  drop(tree: string, colour?: string): Promise<number> {
    return this.database.transaction((tx) => dropLeaf(tx, this.leafFell, tree, colour));
  }
}
