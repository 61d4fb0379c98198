import { contractRegistry, defineEvent, type ContractRegistry } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';
import { z } from 'zod';
import type { FoldContext, Projection, ReceivedEvent, Side } from '../src/consumer/projection.js';
import { newEvent } from '../src/event-log/new-event.js';
import { publish } from '../src/event-log/publish.js';

/** A contract on a topic of its own, so that specs share a broker without meeting. */
export function leafFellOn(topic: string) {
  return defineEvent({
    type: 'vn.lachan.garden.leaf-fell.v1',
    topic,
    title: 'A leaf fell from a tree',
    data: z.strictObject({ colour: z.string().max(20) }),
    examples: [{ colour: 'red' }],
  });
}

export type LeafFell = ReturnType<typeof leafFellOn>;

/** Known, but nothing to the view. */
export function treeFelledOn(topic: string) {
  return defineEvent({
    type: 'vn.lachan.garden.tree-felled.v1',
    topic,
    title: 'A tree was felled',
    data: z.strictObject({}),
    examples: [{}],
  });
}

export function gardenRegistry(topic: string): ContractRegistry {
  return contractRegistry([leafFellOn(topic), treeFelledOn(topic)]);
}

export interface Leaf {
  readonly tree: string;
  readonly version: number;
  readonly colour: string;
}

/** Refuses, by a check of its table, a leaf that is plaid. */
export class LeavesProjection implements Projection<Leaf> {
  readonly view = 'leaves';
  /** Thrown by the next saves, to play a database in trouble. */
  readonly troubles: Error[] = [];

  async save(tx: Tx, side: Side, deltas: readonly Leaf[]): Promise<void> {
    const trouble = this.troubles.shift();
    if (trouble !== undefined) throw trouble;
    const given = [side, deltas.map((d) => d.tree), deltas.map((d) => d.version), deltas.map((d) => d.colour)];
    await tx.query(SAVE_LEAVES, given);
    await tx.query(SAVE_STORY, given.slice(0, 3));
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.query('delete from garden.leaves where side = $1', [side]);
    await tx.query('delete from garden.story where side = $1', [side]);
  }
}

const SAVE_LEAVES = `
  insert into garden.leaves (side, tree, version, times, colour)
  select $1, tree, version, count(*), min(colour) from unnest($2::text[], $3::int[], $4::text[]) as d(tree, version, colour)
  group by tree, version order by tree, version
  on conflict (side, tree, version) do update set times = garden.leaves.times + excluded.times`;
const SAVE_STORY = `
  insert into garden.story (side, tree, versions)
  select $1, tree, array_agg(version order by place)
  from unnest($2::text[], $3::int[]) with ordinality as d(tree, version, place) group by tree order by tree
  on conflict (side, tree) do update set versions = garden.story.versions || excluded.versions`;

/** The subscription of the view: a leaf of colour 'ghost' cannot be folded. */
export function foldLeaf(projection: LeavesProjection) {
  return async (event: ReceivedEvent<LeafFell>, batch: FoldContext): Promise<void> => {
    if (event.data.colour === 'ghost') throw new Error('There are no ghosts');
    const { subject, version } = event.envelope;
    batch.fold(projection, [{ tree: subject, version, colour: event.data.colour }]);
  };
}

/** Lets a leaf fall as a service does: the tree's row is locked, its version counts up, the fact is published. */
export async function dropLeaf(tx: Tx, contract: LeafFell, tree: string, colour = 'red'): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `insert into garden.tree as t (name, version) values ($1, 1)
     on conflict (name) do update set version = t.version + 1 returning version`,
    [tree],
  );
  const fact = { aggregateId: tree, aggregateVersion: row!.version, data: { colour } };
  await publish(tx, [newEvent(contract, fact)]);
  return row!.version;
}

export interface LeafRow {
  readonly tree: string;
  readonly version: number;
  readonly times: number;
  readonly colour: string;
}

export function leavesOf(database: Database, side: Side): Promise<LeafRow[]> {
  return database.query<LeafRow>(
    'select tree, version, times, colour from garden.leaves where side = $1 order by tree, version',
    [side],
  );
}

export async function storiesOf(database: Database, side: Side): Promise<Record<string, number[]>> {
  const rows = await database.query<{ tree: string; versions: number[] }>(
    'select tree, versions from garden.story where side = $1 order by tree',
    [side],
  );
  return Object.fromEntries(rows.map((row) => [row.tree, row.versions]));
}
