import type { Database } from '#libs/database';
import type { Broker, TopicStanding } from '../broker/broker.port.js';
import { offsetsOfLiveSides, type PartitionOffset } from './offset.store.js';
import type { View } from './view.js';
import { registerViews } from './view.store.js';

/** A view as the database has it, and its topics as the broker has them. */
export interface SeenView {
  readonly generation: number;
  /** Offsets of the live side. */
  readonly stored: readonly PartitionOffset[];
  readonly standing: ReadonlyMap<string, TopicStanding>;
}

/**
 * What there is to see of all views, in as many questions as of one. Offsets are read before the broker is asked: a
 * topic only grows, so that a lower end is a loss.
 */
export async function seeViews(
  database: Database,
  broker: Broker,
  views: readonly View[],
): Promise<ReadonlyMap<string, SeenView>> {
  const names = views.map(({ name }) => name);
  const generations = await registerViews(database, names);
  const stored = Map.groupBy(await offsetsOfLiveSides(database, names), ({ view }) => view);
  const standing = await broker.standingOf([...new Set(views.flatMap(({ topics }) => topics))]);
  return new Map(
    names.map((name) => [name, { generation: generations.get(name) ?? 0, stored: stored.get(name) ?? [], standing }]),
  );
}
