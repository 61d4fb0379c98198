import type { EventContract } from '#libs/contracts';
import type { Database } from '#libs/database';
import type { NewEvent, Relay } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '../database/test-database.js';
import type { TestBroker } from './test-broker.js';

const ROOT = new URL('../../../../', import.meta.url);
/** Before every day that a spec plays. */
const BEGIN = new Date('2021-08-01T00:00:00Z');

interface Parts {
  readonly service: string;
  readonly topics: readonly string[];
  readonly broker: TestBroker;
  readonly home: TestDatabase;
  readonly database: Database;
  readonly relay: Relay;
  readonly clock: { time: Date };
}

/** Stands for a service that publishes: the real event log, outbox and relay, on a database of its own. */
export class EventSource {
  private constructor(private readonly parts: Parts) {}

  /**
   * Makes its topics too. The libraries are loaded here, so that pure specs which only want a helper need none of them.
   * @param contracts one of every topic is enough
   */
  static async start(broker: TestBroker, service: string, contracts: readonly EventContract[]): Promise<EventSource> {
    const [{ Database }, { Relay, topicsToEnsure }] = [await import('#libs/database'), await import('#libs/messaging')];
    await broker.broker.ensureTopics(topicsToEnsure(service, contracts));
    const directories = ['database', 'messaging'].map((library) => new URL(`libs/${library}/migrations/`, ROOT));
    const home = await testDatabase({ service: 'event-source', directories });
    const state = { time: BEGIN };
    const clock = { now: () => state.time };
    const database = new Database({ url: home.serveUrl, service, clock });
    await database.connect();
    const topics = [...new Set(contracts.map(({ topic }) => topic))];
    const settings = { watermarkMs: 100 };
    const relay = new Relay({ service, database, broker: broker.broker, clock, topics, settings });
    relay.start();
    return new EventSource({ service, topics, broker, home, database, relay, clock: state });
  }

  /** Records events at this instant of the business clock, and says so by watermarks from then on. */
  async record(at: Date, events: readonly NewEvent[]): Promise<void> {
    const { publish } = await import('#libs/messaging');
    this.parts.clock.time = at;
    await this.parts.database.transaction((tx) => publish(tx, events));
  }

  /** Sends again whatever was sent before, as after the loss of a broker: with the ids and positions that it had. */
  async sendAgain(): Promise<void> {
    const { republish } = await import('#libs/messaging');
    const { service, database, broker, topics } = this.parts;
    for (const topic of topics) await republish({ service, database, broker: broker.broker, topic });
  }

  async stop(): Promise<void> {
    await this.parts.relay.stop();
    await this.parts.database.close();
    await this.parts.home.drop();
  }
}
