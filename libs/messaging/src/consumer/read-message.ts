import type { ContractRegistry, EventData } from '#libs/contracts';
import { QUARANTINE_DECIDED, quarantineDecidedIn } from '#libs/contracts';
import type { IncomingMessage } from '../broker/broker.port.js';
import type { EventIdentity, Poison } from '../quarantine/poison.js';
import { DeltaCollector, type CollectedDeltas } from './delta-collector.js';
import { isFaultOfEvent } from './fault-of-event.js';
import { parseMessage } from './parse-message.js';
import type { ReceivedEvent } from './projection.js';
import type { View } from './view.js';

export type Decision = EventData<ReturnType<typeof quarantineDecidedIn>>;

/** What a message means to a view, found out without the database. */
export type ReadMessage = { readonly offset: bigint; readonly value: Buffer | null } & Meaning;

type Meaning =
  | { readonly kind: 'fold'; readonly identity: EventIdentity; readonly deltas: CollectedDeltas }
  /** Of a known contract, but nothing to this view. */
  | { readonly kind: 'pass' }
  | { readonly kind: 'poison'; readonly poison: Poison }
  | {
      readonly kind: 'decision';
      readonly identity: EventIdentity;
      readonly decision: Decision;
      /** Of the event inside; undefined for a discarded message. */
      readonly inner?: { readonly identity: EventIdentity; readonly deltas: CollectedDeltas };
    };

/** Parses and hands to the view's subscriptions. What they throw is the fault of this message alone, or is rethrown. */
export async function readMessage(view: View, topic: string, message: IncomingMessage): Promise<ReadMessage> {
  const meaning = await meaningOf(view, topic, message.value);
  return { offset: message.offset, value: message.value, ...meaning };
}

async function meaningOf(view: View, topic: string | null, value: Buffer | null): Promise<Meaning> {
  const parsed = parseMessage(value, topic, contractsOn(view, topic));
  if (parsed.kind === 'poison') return parsed;
  const { event } = parsed;
  if (event.envelope.type === QUARANTINE_DECIDED) return decisionOf(view, event);
  const subscriptions = view.subscriptions.get(event.envelope.type);
  if (subscriptions === undefined) return { kind: 'pass' };
  const collector = new DeltaCollector(view);
  try {
    for (const subscription of subscriptions) await subscription(event, collector);
  } catch (error) {
    if (!isFaultOfEvent(error)) throw error;
    return { kind: 'poison', poison: handlerFailed(error, event) };
  }
  return { kind: 'fold', identity: event.envelope, deltas: collector.collected };
}

/** The type of decisions is one for all services; the topic tells whose it is. */
function contractsOn(view: View, topic: string | null): ContractRegistry {
  return topic === view.decisions.topic ? view.decisions.contracts : view.contracts;
}

async function decisionOf(view: View, event: ReceivedEvent): Promise<Meaning> {
  const decision = event.data as Decision;
  if (decision.view !== view.name) return { kind: 'pass' };
  if (decision.event === undefined) return { kind: 'decision', identity: event.envelope, decision };
  const inner = await meaningOf(view, null, Buffer.from(decision.event));
  if (inner.kind === 'poison') return inner;
  if (inner.kind !== 'fold') return { kind: 'pass' };
  return { kind: 'decision', identity: event.envelope, decision, inner };
}

function handlerFailed(error: unknown, { envelope }: ReceivedEvent): Poison {
  return { reason: 'handler-failed', detail: String(error), identity: envelope };
}
