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
import { newEvent, topicsToEnsure, type NewEvent } from '#libs/messaging';
import { EventSource, ServiceInTest, testBroker, type TestBroker } from '#libs/testing';
import { reporting } from '../src/service.js';

export { newEvent };

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
  private constructor(
    readonly client: ServiceInTest,
    readonly broker: TestBroker,
    private readonly sources: ReadonlyMap<SourceName, EventSource>,
  ) {}

  static async start(businessTime: string): Promise<RunningReporting> {
    const broker = await testBroker('embedded');
    await broker.broker.ensureTopics(topicsToEnsure('reporting', [auditHeadSealed]));
    const started = sourceNames.map(async (name) => {
      return [name, await EventSource.start(broker, name, SOURCES[name])] as const;
    });
    const sources = new Map(await Promise.all(started));
    const settings = { ...broker.env, LACHAN_BUSINESS_TIME: businessTime };
    return new RunningReporting(await ServiceInTest.start(reporting, { settings, work: true }), broker, sources);
  }

  /** Records events in a source at this instant of the business clock, and says so by watermarks from then on. */
  async record(at: string, events: readonly NewEvent[], source: SourceName = 'health-declaration'): Promise<void> {
    await this.sources.get(source)?.record(new Date(at), events);
  }

  /** Has a source send again whatever it has sent before. */
  async sendAgain(source: SourceName): Promise<void> {
    await this.sources.get(source)?.sendAgain();
  }

  async stop(): Promise<void> {
    for (const source of this.sources.values()) await source.stop();
    await this.client.stop();
    await this.broker.close();
  }
}

const sourceNames = Object.keys(SOURCES) as SourceName[];
