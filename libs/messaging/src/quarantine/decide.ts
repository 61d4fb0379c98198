import { consumerSchema, quarantineDecidedIn, type CloudEvent } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { EventBusServer } from '../consumer/event-bus-server.js';
import { parseMessage, type ParsedMessage } from '../consumer/parse-message.js';
import { DeltaCollector } from '../consumer/delta-collector.js';
import type { View } from '../consumer/view.js';
import { newEvent } from '../event-log/new-event.js';
import { sourceOf } from '../event-log/envelope.js';
import { publish } from '../event-log/publish.js';
import { QUARANTINE_TABLE } from './quarantine-seal.js';
import { identityOf, lockQuarantined, markDecided, type QuarantineRow, type SealedForm } from './quarantine.store.js';

/** The operator's command cannot be followed; the message says why, and nothing was changed. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused';
}

/**
 * Folds a quarantined message after all: its own bytes, read by today's code, or those of `instead` where the operator
 * has mended it. What is decided is an event, so that every later rebuild repeats it; it is dated by the `time` of the
 * event inside. Fields that the contract does not name do not leave quarantine.
 *
 * @throws DecisionRefused when the message is not open, or can still not be read.
 */
export async function replay(server: EventBusServer, quarantineId: string, instead?: Buffer): Promise<void> {
  await server.options.database.transaction(async (tx) => {
    const row = await openRow(tx, quarantineId);
    const view = server.viewNamed(row.view);
    const bytes = instead ?? (await bytesOf(server, row));
    const event = await requireFoldable(view, parseMessage(bytes, null, view.contracts));
    const own = identityOf(row);
    // The event keeps its identity. Where none could be read, it gets one that no producer gives.
    const identity = own ?? { id: row.id, source: `${sourceOf(view.service)}-quarantine`, epoch: 1, position: 1 };
    await publishDecision(tx, view, row, JSON.stringify({ ...event, ...identity, type: event.type }));
    await markDecided(tx, row.id, 'replayed');
  });
}

/** Decides that the message is never folded, by any rebuild either. */
export async function discard(server: EventBusServer, quarantineId: string): Promise<void> {
  await server.options.database.transaction(async (tx) => {
    const row = await openRow(tx, quarantineId);
    await publishDecision(tx, server.viewNamed(row.view), row, undefined);
    await markDecided(tx, row.id, 'discarded');
  });
}

async function openRow(tx: Tx, id: string): Promise<QuarantineRow> {
  const row = await lockQuarantined(tx, id);
  if (row === undefined) throw new DecisionRefused(`There is no message ${id} in quarantine`);
  if (row.status !== 'open') throw new DecisionRefused(`Message ${id} was ${row.status} before`);
  return row;
}

async function bytesOf(server: EventBusServer, row: QuarantineRow): Promise<Buffer | null> {
  const place = { table: QUARANTINE_TABLE, id: row.id };
  const { bytes } = await server.options.seal.sealer.open<SealedForm>(place, row.sealed);
  return bytes === null ? null : Buffer.from(bytes, 'base64');
}

/** The event, with what its contract names and nothing else. */
async function requireFoldable(view: View, parsed: ParsedMessage): Promise<CloudEvent> {
  if (parsed.kind === 'poison') throw new DecisionRefused(`${parsed.poison.reason}: ${parsed.poison.detail}`);
  const { contract, event } = parsed;
  const subscriptions = view.subscriptions.get(contract.type);
  if (subscriptions === undefined) throw new DecisionRefused(`View ${view.name} does not read ${contract.type}`);
  try {
    for (const subscription of subscriptions) await subscription(event, new DeltaCollector(view));
  } catch (error) {
    throw new DecisionRefused(`View ${view.name} still cannot fold it: ${String(error)}`);
  }
  return { ...event.envelope, data: consumerSchema(contract).parse(event.data) as CloudEvent['data'] };
}

async function publishDecision(tx: Tx, view: View, row: QuarantineRow, event: string | undefined): Promise<void> {
  const data = {
    quarantineId: row.id,
    view: view.name,
    decision: event === undefined ? ('discarded' as const) : ('replayed' as const),
    place: { topic: row.topic, partition: row.partition },
    settles: row.event_id ?? undefined,
    event,
  };
  const fact = { aggregateId: row.id, aggregateVersion: 1, data };
  await publish(tx, [newEvent(quarantineDecidedIn(view.service), fact)]);
}
