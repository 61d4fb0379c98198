import { Lease } from '#libs/database';
import { sourceOf, type RecordedEvent } from '../event-log/envelope.js';
import { pausePoint } from '../fault-points/pause-point.js';
import { WINDOW_POSITIONS } from '../inbox/inbox-window.js';
import { busMetrics } from '../metrics.js';
import { dueEvents, forgetPointers, isAnythingDue } from '../outbox/due-events.js';
import { onCommitted } from '../outbox/relay-bell.js';
import { ClockSamples } from '../watermarks/clock-samples.js';
import { WatermarkPublisher } from '../watermarks/watermark-publisher.js';
import { AlarmClock } from './alarm-clock.js';
import { EventSender } from './event-sender.js';
import { MonthsAhead } from './months-ahead.js';
import { inspectOwnTopics, markOwnTopic, refuseLowerThanKnown, TopicLostHistory, type OwnTopic } from './own-topics.js';
import { RELAY_LEASE, type RelayOptions } from './relay-options.js';
import { RELAY_DEFAULTS, restAfter, type RelaySettings } from './relay-settings.js';
import { beginEpochIfRestored } from './restored-producer.js';
import { Ticker } from './ticker.js';

/** Milliseconds between two samples of the business clock. */
const SAMPLE_MS = 100;
/** Parts of its duration after which a lease is renewed. */
const RENEWALS_PER_LEASE = 3;

/** What was learnt when the lease was gained; good for that very holding of it. */
interface Prepared {
  readonly token: bigint | undefined;
  readonly epoch: number;
  readonly topics: ReadonlyMap<string, OwnTopic>;
}

/**
 * Brings recorded events to the bus: in order of position, at least once, one process of the service at a time.
 *
 * Why order survives a relay that sleeps through the loss of its lease and then sends an old batch: a pointer is
 * deleted only after its event was acknowledged, and every relay takes pointers from the lowest. So the first time
 * that an event stands on the bus, all earlier ones of its aggregate stand before it. What the sleeper adds are
 * repetitions, which the inbox drops. See docs/adr/0007-outbox-and-positions.md.
 */
export class Relay {
  private readonly settings: RelaySettings;
  private readonly lease: Lease;
  private readonly bell = new AlarmClock();
  private readonly samples: ClockSamples;
  private readonly sender: EventSender;
  private readonly watermarks: WatermarkPublisher;
  private readonly months: MonthsAhead;
  private readonly tickers: Ticker[];
  private prepared: Prepared | undefined;
  private highestSent = 0;
  private wasQuiet = false;
  private stopping = false;
  private running: Promise<void> | undefined;
  private deafen: () => void = () => undefined;

  constructor(private readonly options: RelayOptions) {
    const { database, broker, service, clock } = options;
    this.settings = { ...RELAY_DEFAULTS, ...options.settings };
    this.lease = new Lease({ database, name: RELAY_LEASE, durationMs: this.settings.leaseMs });
    this.samples = new ClockSamples(clock);
    this.sender = new EventSender(broker, `${service}.relay`, sourceOf(service));
    this.watermarks = new WatermarkPublisher(options, this.samples);
    this.months = new MonthsAhead(database);
    const report = (error: unknown) => this.report('a timed step of the relay failed', error);
    this.tickers = [
      new Ticker(SAMPLE_MS, async () => this.samples.take(), report),
      new Ticker(this.settings.leaseMs / RENEWALS_PER_LEASE, () => this.renew(), report),
      new Ticker(this.settings.watermarkMs, () => this.tick(), report),
    ];
  }

  /** Begins in the background; a database or broker that is not there is waited for. */
  start(): void {
    this.deafen = onCommitted(this.options.database, () => this.bell.ring());
    for (const ticker of this.tickers) ticker.start();
    this.running = this.run();
  }

  /** Resolves when the turn under way has ended and the lease was given back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.deafen();
    this.bell.ring();
    await this.running;
    await Promise.all(this.tickers.map((ticker) => ticker.stop()));
    await Promise.all([this.sender.close(), this.watermarks.close()]);
    await this.lease.release().catch((error: unknown) => this.report('the lease was not given back', error));
    busMetrics.relayActive.set(0);
  }

  /** True while this process relays. */
  get isActive(): boolean {
    return this.prepared !== undefined && this.lease.stillHeld();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.step();
      } catch (error) {
        this.fail(error);
        await this.bell.restUndisturbed(this.settings.retryMs);
      }
    }
  }

  private async step(): Promise<void> {
    if (!this.lease.stillHeld() && !(await this.lease.hold())) {
      busMetrics.relayActive.set(0);
      await this.bell.rest(this.settings.retryMs);
      return;
    }
    if (this.prepared === undefined || this.prepared.token !== this.lease.token) await this.prepare();
    const sent = this.wasQuiet && !(await isAnythingDue(this.options.database)) ? 0 : await this.turn();
    this.wasQuiet = await this.rest(sent);
  }

  /**
   * A commit cuts only an idle rest short: under load the rest is what makes batches.
   * @returns whether it was idle and nothing rang: then only another process can have left something to send.
   */
  private async rest(sent: number): Promise<boolean> {
    const ms = restAfter(sent, this.settings);
    if (sent === 0) return !(await this.bell.rest(ms));
    if (ms > 0 && !this.stopping) await this.bell.restUndisturbed(ms);
    return false;
  }

  private async prepare(): Promise<void> {
    const { database, broker, service, clock } = this.options;
    this.prepared = undefined;
    const token = this.lease.token;
    await this.months.ensure(clock.now());
    const topics = await inspectOwnTopics(database, broker, this.options.topics);
    const begun = await beginEpochIfRestored(database, broker, sourceOf(service), topics);
    if (begun !== null) this.report(`the database was set back; epoch ${begun} begins`, undefined);
    for (const own of topics) await markOwnTopic(database, own);
    const [row] = await database.query<{ epoch: number }>('select max(epoch) as epoch from messaging.producer');
    this.prepared = { token, epoch: row!.epoch, topics: new Map(topics.map((own) => [own.topic, own])) };
    busMetrics.relayHeld.reset();
    busMetrics.relayActive.set(1);
  }

  /** @returns how many events were sent. */
  private async turn(): Promise<number> {
    const events = await dueEvents(this.options.database, this.settings.maxRows, this.settings.maxBytes);
    if (events.length === 0) return 0;
    const stored = await this.sender.send(events, () => this.requireLease());
    for (const [topic, ranges] of stored) this.requireKnown(topic, ranges);
    await pausePoint('relay-after-send-before-delete');
    await forgetPointers(
      this.options.database,
      events.map((event) => event.position),
    );
    this.countOutrun(events);
    return events.length;
  }

  private requireKnown(topic: string, ranges: Parameters<typeof refuseLowerThanKnown>[1]): void {
    const own = this.prepared?.topics.get(topic);
    if (own !== undefined) refuseLowerThanKnown(own, ranges);
  }

  private requireLease(): void {
    if (!this.lease.stillHeld()) throw new Error('The lease of the relay was lost before a send');
  }

  private countOutrun(events: readonly RecordedEvent[]): void {
    const late = events.filter((event) => Number(event.position) <= this.highestSent - WINDOW_POSITIONS);
    busMetrics.relayOutrun.inc(late.length);
    this.highestSent = Math.max(this.highestSent, Number(events.at(-1)!.position));
  }

  private async renew(): Promise<void> {
    if (this.lease.stillHeld()) await this.lease.renew();
  }

  private async tick(): Promise<void> {
    const { prepared } = this;
    if (prepared === undefined || !this.isActive) return;
    await this.months.ensure(this.options.clock.now());
    try {
      await this.watermarks.publish(prepared.epoch, () => this.requireLease());
    } catch (error) {
      if (error instanceof TopicLostHistory) this.fail(error);
      else throw error;
    }
  }

  /** Whatever failed, all that was learnt at the gain of the lease is learnt anew before the next send. */
  private fail(error: unknown): void {
    if (error instanceof TopicLostHistory) {
      busMetrics.relayHeld.set({ reason: error.name }, 1);
    }
    this.prepared = undefined;
    busMetrics.relayActive.set(0);
    busMetrics.relayFailures.inc();
    this.report('the relay failed and tries again', error);
  }

  private report(what: string, error: unknown): void {
    this.options.report?.(what, error);
  }
}
