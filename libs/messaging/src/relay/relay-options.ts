import type { Database } from '#libs/database';
import type { Clock } from '#libs/vocabulary';
import type { Broker } from '../broker/broker.port.js';
import type { RelaySettings } from './relay-settings.js';

export interface RelayOptions {
  /** As in `apps/<service>`; the source of its events is `/lachan/<service>`. */
  readonly service: string;
  readonly database: Database;
  readonly broker: Broker;
  /** The business clock. */
  readonly clock: Clock;
  /** Every topic that this service writes. They must exist. */
  readonly topics: readonly string[];
  readonly settings?: Partial<RelaySettings>;
  /** Told of every error that the relay goes on after. */
  readonly report?: (what: string, error: unknown) => void;
}

/** Name of the lease under which one process of a service relays. */
export const RELAY_LEASE = 'relay';
