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
 * @throws ZodError when the data is not what the contract says, which is a fault of the caller.
 */
export function newEvent<C extends EventContract>(contract: C, fact: Fact<C>): NewEvent {
  const data = contract.data.parse(fact.data) as EventData<C>;
  return {
    id: uuidv7(),
    type: contract.type,
    topic: contract.topic,
    aggregateId: fact.aggregateId,
    aggregateVersion: fact.aggregateVersion,
    traceparent: fact.traceparent ?? null,
    dataJson: JSON.stringify(data),
  };
}
