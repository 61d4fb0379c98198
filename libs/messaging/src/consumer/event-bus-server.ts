import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { registry, type ContractRegistry } from '#libs/contracts';
import type { Database } from '#libs/database';
import type { Broker } from '../broker/broker.port.js';
import type { QuarantineSeal } from '../quarantine/quarantine-seal.js';
import { Ticker } from '../relay/ticker.js';
import { WatermarkFollower } from '../watermarks/watermark-follower.js';
import type { Projection } from './projection.js';
import { subscriptionOf } from './subscription-of.js';
import { TopicIdentities } from './topic-identities.js';
import { makeView, type Subscription, type View } from './view.js';
import { ViewKeeper } from './view-keeper.js';
import { seeViews } from './views-seen.js';
import { findStops, type ViewStop } from './view-stop.store.js';

/** Milliseconds between two looks at what the database and the broker say of a view. */
const LOOK_MS = 1_000;

export interface EventBusOptions {
  /** As in `apps/<service>`; its groups are `<service>.<view>`. */
  readonly service: string;
  readonly database: Database;
  readonly broker: Broker;
  readonly seal: QuarantineSeal;
  /** What is known of types; every contract of this repository unless given. */
  readonly contracts?: ContractRegistry;
  /** False for a process that rebuilds, replays or resumes and reads nothing by itself. True unless given. */
  readonly reads?: boolean;
  /** Told of every error that reading goes on after, and of views that stand still. */
  readonly report?: (what: string, error: unknown) => void;
}

/** A view as `/health` tells it. */
export interface ViewHealth {
  readonly view: string;
  readonly state: 'running' | 'stopped' | 'starting';
  /** Why it stands still. */
  readonly reason?: string;
  readonly detail?: string;
}

/**
 * The bus as a transport of Nest. Subscriptions are ordinary `@EventPattern(type, { view })` methods; each view is read
 * by a consumer group of its own. Connect it by `connectEventBus`.
 */
export class EventBusServer extends Server implements CustomTransportStrategy {
  private readonly subscribed = new Map<string, Map<string, Subscription[]>>();
  private readonly projections = new Set<Projection<never>>();
  private readonly identities: TopicIdentities;
  private readonly watch: Ticker;
  private keepers: ViewKeeper[] = [];
  private follower: WatermarkFollower | undefined;
  private stops: readonly ViewStop[] = [];

  constructor(readonly options: EventBusOptions) {
    super();
    this.identities = new TopicIdentities(options.broker);
    this.watch = new Ticker(
      LOOK_MS,
      () => this.look(),
      (error) => this.report('views were not looked at', error),
    );
  }

  /** Projections must be known before `listen`: a rebuild clears every one of a view. */
  useProjections(projections: Iterable<Projection<never>>): void {
    for (const projection of projections) this.projections.add(projection);
  }

  /** Nest would chain the handlers of one type; here each belongs to its view, so that one's error is not another's. */
  override addHandler(
    pattern: unknown,
    handler: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const { view } = extras;
    if (!isEventHandler || typeof pattern !== 'string' || typeof view !== 'string') {
      throw new Error(`A subscription is written @EventPattern(<type>, { view: '<view>' }), unlike ${String(pattern)}`);
    }
    handler.isEventHandler = true;
    handler.extras = extras;
    const ofView = this.subscribed.get(view) ?? new Map<string, Subscription[]>();
    this.subscribed.set(view, ofView.set(pattern, [...(ofView.get(pattern) ?? []), subscriptionOf(handler)]));
  }

  /** The views of this service. @throws Error for a subscription to a type that no contract has. */
  get views(): View[] {
    const { service, contracts = registry } = this.options;
    const projections = [...this.projections];
    return [...this.subscribed].map(([name, subscriptions]) =>
      makeView({ service, name, subscriptions, projections, contracts }),
    );
  }

  /** @throws Error for a view that no subscription names. */
  viewNamed(name: string): View {
    const view = this.views.find((known) => known.name === name);
    if (view === undefined)
      throw new Error(`There is no view ${name}; there are ${[...this.subscribed.keys()].join()}`);
    return view;
  }

  /** Begins to read in the background; a broker or database that is not there yet is waited for. */
  listen(callback: (error?: unknown) => void): void {
    try {
      const { views } = this;
      if (this.options.reads !== false) this.read(views);
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Resolves when every batch under way has ended. */
  async close(): Promise<void> {
    await this.watch.stop();
    await Promise.all([this.follower?.stop(), ...this.keepers.map((keeper) => keeper.end())]);
  }

  on(): never {
    throw new Error('The bus has no events of its own');
  }

  unwrap<T>(): T {
    return this.options.broker as T;
  }

  health(): ViewHealth[] {
    return this.keepers.map((keeper) => {
      const stop = this.stops.find(({ view }) => view === keeper.view);
      if (stop !== undefined) return { view: keeper.view, state: 'stopped', reason: stop.reason, detail: stop.detail };
      return { view: keeper.view, state: keeper.isRunning ? 'running' : 'starting' };
    });
  }

  private read(views: readonly View[]): void {
    const report = (what: string, error: unknown) => this.report(what, error);
    const { database, broker, service, seal } = this.options;
    const { identities } = this;
    this.keepers = views.map((view) => new ViewKeeper({ view, database, broker, identities, seal, report }));
    this.follower = new WatermarkFollower({ service, database, broker, views });
    this.watch.start();
  }

  private async look(): Promise<void> {
    this.stops = await findStops(this.options.database);
    const isStopped = ({ view }: ViewKeeper): boolean => this.stops.some((stop) => stop.view === view);
    for (const keeper of this.keepers.filter(isStopped)) await keeper.look(undefined);
    await this.lookAtGoing(this.keepers.filter((keeper) => !isStopped(keeper))).catch((error: unknown) =>
      this.report('views were not looked at', error),
    );
    await this.follower?.look();
  }

  private async lookAtGoing(keepers: readonly ViewKeeper[]): Promise<void> {
    const { database, broker } = this.options;
    const views = this.views.filter(({ name }) => keepers.some((keeper) => keeper.view === name));
    const seen = await seeViews(database, broker, views);
    for (const keeper of keepers)
      await keeper.look(seen.get(keeper.view)).catch((error: unknown) => this.report(`view ${keeper.view}`, error));
  }

  private report(what: string, error: unknown): void {
    this.options.report?.(what, error);
  }
}
