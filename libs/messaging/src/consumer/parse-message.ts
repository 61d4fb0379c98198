import { isUtf8 } from 'node:buffer';
import {
  cloudEventSchema,
  consumerSchema,
  type CloudEvent,
  type ContractRegistry,
  type EventContract,
} from '#libs/contracts';
import { z } from 'zod';
import { MAX_DATA_BYTES } from '../event-log/new-event.js';
import type { Poison, PoisonReason } from '../quarantine/poison.js';
import type { ReceivedEvent } from './projection.js';

/** No producer of ours makes a larger message. */
export const MAX_MESSAGE_BYTES = MAX_DATA_BYTES + 4 * 1024;
/** Characters of an explanation that are kept for the operator. */
const MAX_DETAIL = 2_000;

export type ParsedMessage =
  | { readonly kind: 'event'; readonly contract: EventContract; readonly event: ReceivedEvent }
  | { readonly kind: 'poison'; readonly poison: Poison };

/** The envelope alone; `data` is parsed by the contract of its type. */
const envelopeSchema = cloudEventSchema.omit({ data: true }).extend({ data: z.unknown() });

/**
 * Reads a message by the contracts of today. Fields that no contract knows are dropped.
 *
 * @param topic where it was met: an event on another topic than its contract's is poison. Null for one that came
 *   inside a decision.
 */
export function parseMessage(value: Buffer | null, topic: string | null, contracts: ContractRegistry): ParsedMessage {
  if (value === null || value.length === 0) return poison('empty', 'The message has no value');
  if (value.length > MAX_MESSAGE_BYTES) return poison('too-large', `${value.length} bytes`);
  if (!isUtf8(value)) return poison('not-utf8', 'The bytes are no UTF-8');
  const json = parseJson(value);
  if (json instanceof Error) return poison('not-json', json.message);
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return poison('not-an-event', z.prettifyError(envelope.error));
  return parseData(envelope.data, topic, contracts);
}

function parseData(
  { data: raw, ...envelope }: Omit<CloudEvent, 'data'> & { data?: unknown },
  topic: string | null,
  contracts: ContractRegistry,
): ParsedMessage {
  const contract = contracts.byType(envelope.type);
  if (contract === undefined) return poison('unknown-type', `No contract has the type ${envelope.type}`, envelope);
  if (topic !== null && contract.topic !== topic)
    return poison('wrong-topic', `It belongs on ${contract.topic}`, envelope);
  const data = consumerSchema(contract).safeParse(raw);
  if (!data.success) return poison('wrong-data', z.prettifyError(data.error), envelope);
  return { kind: 'event', contract, event: { envelope, recordedAt: new Date(envelope.time), data: data.data } };
}

function parseJson(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch (error) {
    return error as Error;
  }
}

function poison(reason: PoisonReason, detail: string, envelope?: Omit<CloudEvent, 'data'>): ParsedMessage {
  const kept = detail.slice(0, MAX_DETAIL);
  if (envelope === undefined) return { kind: 'poison', poison: { reason, detail: kept } };
  const { id, type, source, epoch, position } = envelope;
  return { kind: 'poison', poison: { reason, detail: kept, identity: { id, type, source, epoch, position } } };
}
