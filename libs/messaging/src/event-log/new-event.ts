import type { EventContract, EventData } from '#libs/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

/** A fact on its way into the event log. `dataJson` is the text that will stand in the envelope. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly traceparent: string | null;
  readonly dataJson: string;
}

/** Bytes of the JSON of one event. Far above any fact, far below what a broker refuses. */
export const MAX_DATA_BYTES = 256 * 1024;

export interface Fact<C extends EventContract> {
  readonly aggregateId: string;
  /** The version of the aggregate that this fact made, from 1. */
  readonly aggregateVersion: number;
  readonly data: z.input<C['data']>;
  /** W3C trace context of the request. */
  readonly traceparent?: string;
}

/**
 * Makes an event of a fact, by the contract's strict schema: an unknown field is refused, so that nothing leaves that
 * the contract does not name.
 *
 * @throws ZodError when the data is not what the contract says, RangeError when it is larger than `MAX_DATA_BYTES`: a
 * message that the broker refuses would hold up all behind it. Both are faults of the caller.
 */
export function newEvent<C extends EventContract>(contract: C, fact: Fact<C>): NewEvent {
  const data = contract.data.parse(fact.data) as EventData<C>;
  const dataJson = JSON.stringify(data);
  if (Buffer.byteLength(dataJson) > MAX_DATA_BYTES)
    throw new RangeError(`An event has at most ${MAX_DATA_BYTES} bytes`);
  return {
    id: uuidv7(),
    type: contract.type,
    topic: contract.topic,
    aggregateId: fact.aggregateId,
    aggregateVersion: fact.aggregateVersion,
    traceparent: fact.traceparent ?? null,
    dataJson,
  };
}

/** Which version of which aggregate a fact made, and in which trace. */
export interface Origin {
  readonly aggregateId: string;
  readonly version: number;
  readonly traceparent?: string | undefined;
}

/** As `newEvent`, from where the fact comes and what it says. */
export function factOf<C extends EventContract>(
  contract: C,
  { aggregateId, version, traceparent }: Origin,
  data: z.input<C['data']>,
): NewEvent {
  const traced = traceparent !== undefined && { traceparent };
  return newEvent(contract, { aggregateId, aggregateVersion: version, data, ...traced });
}
