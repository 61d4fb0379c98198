import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  adverseEventCounted,
  correctionTicketCounted,
  auditHeadSealed,
  caseOpened,
  communeLevelChanged,
  completenessChanged,
  declarationSubmitted,
  doseCounted,
  personDayCounted,
  personProgressed,
  placeRegistered,
  poolFormed,
  resultReleased,
  screeningCounted,
  specimenCollected,
  stockUsed,
  supplyPointCounted,
  type EventContract,
} from '#libs/contracts';
import { Database } from '#libs/database';
import { newEvent, publish, Relay, topicsToEnsure, type NewEvent } from '#libs/messaging';
import { readConfig, startService, type RunningService } from '#libs/runtime';
import { ed25519, ServiceClient, serviceKeys, testBroker, testDatabase, type TestBroker } from '#libs/testing';
import { config } from '../src/config.js';
import { reporting } from '../src/service.js';

export { newEvent };

const ROOT = new URL('../../../', import.meta.url);

/** The services whose events reporting counts, each with one contract of every topic. */
const SOURCES = {
  'health-declaration': [declarationSubmitted, placeRegistered],
  testing: [specimenCollected, poolFormed, resultReleased, personDayCounted],
  cases: [caseOpened],
  vaccination: [
    ...[doseCounted, personProgressed, completenessChanged],
    ...[screeningCounted, stockUsed, adverseEventCounted, correctionTicketCounted],
  ],
  'geo-maps': [supplyPointCounted, communeLevelChanged],
} as const satisfies Record<string, readonly EventContract[]>;
type SourceName = keyof typeof SOURCES;

/** The whole service on a database and a bus of its own, and the sources whose events it counts. */
export class RunningReporting {
  readonly client: ServiceClient;

  private constructor(
    readonly service: RunningService,
    private readonly sources: ReadonlyMap<SourceName, Source>,
    signingKey: ReturnType<typeof ed25519>,
    private readonly release: () => Promise<void>,
  ) {
    this.client = new ServiceClient(service.url, signingKey);
  }

  static async start(businessTime: string): Promise<RunningReporting> {
    const broker = await testBroker('embedded');
    await broker.broker.ensureTopics([
      ...sourceNames.flatMap((name) => topicsToEnsure(name, SOURCES[name])),
      ...topicsToEnsure('reporting', [auditHeadSealed]),
    ]);
    const [database, folder] = [await testDatabase('reporting'), await mkdtemp(join(tmpdir(), 'lachan-reporting-'))];
    const signingKey = ed25519('internal-1');
    const keysFile = join(folder, 'keys.json');
    await writeFile(keysFile, JSON.stringify({ reporting: serviceKeys(signingKey) }));
    const settings = { ...broker.env, DATABASE_URL: database.serveUrl, KEYS_FILE: keysFile, LOG_LEVEL: 'silent' };
    const service = await startService(
      reporting,
      readConfig(config, { ...settings, LACHAN_BUSINESS_TIME: businessTime }),
    );
    const started = sourceNames.map(async (name) => [name, await Source.start(broker, name)] as const);
    return new RunningReporting(service, new Map(await Promise.all(started)), signingKey, async () => {
      await broker.close();
      await database.drop();
      await rm(folder, { recursive: true });
    });
  }

  /** Records events in a source at this instant of the business clock, and says so by watermarks from then on. */
  async record(at: string, events: readonly NewEvent[], source: SourceName = 'health-declaration'): Promise<void> {
    await this.sources.get(source)?.record(new Date(at), events);
  }

  async stop(): Promise<void> {
    for (const source of this.sources.values()) await source.stop();
    await this.service.stop();
    await this.release();
  }
}

const sourceNames = Object.keys(SOURCES) as SourceName[];

/** Stands for a service that publishes: the real event log, outbox and relay, on a database of its own. */
class Source {
  private constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly clock: { time: Date },
    private readonly release: () => Promise<void>,
  ) {}

  static async start({ broker }: TestBroker, name: SourceName): Promise<Source> {
    const directories = ['database', 'messaging'].map((library) => new URL(`libs/${library}/migrations/`, ROOT));
    const home = await testDatabase({ service: 'event-source', directories });
    const state = { time: new Date('2021-08-01T00:00:00Z') };
    const clock = { now: () => state.time };
    const database = new Database({ url: home.serveUrl, service: name, clock });
    await database.connect();
    const topics = SOURCES[name].map(({ topic }) => topic);
    const settings = { watermarkMs: 100 };
    const relay = new Relay({ service: name, database, broker, clock, topics, settings });
    relay.start();
    return new Source(database, relay, state, () => home.drop());
  }

  async record(at: Date, events: readonly NewEvent[]): Promise<void> {
    this.clock.time = at;
    await this.database.transaction((tx) => publish(tx, events));
  }

  async stop(): Promise<void> {
    await this.relay.stop();
    await this.database.close();
    await this.release();
  }
}
