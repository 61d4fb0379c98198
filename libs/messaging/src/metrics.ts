import { Counter, Gauge, register } from 'prom-client';

/** Metrics of the bus. They are made once a process, whatever number of relays and consumers it has. */
function counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}

function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help, labelNames });
}

export const busMetrics = {
  outboxDepth: gauge('lachan_outbox_depth', 'Events that are recorded and not sent yet'),
  outboxAge: gauge('lachan_outbox_oldest_age_seconds', 'Business seconds since the oldest unsent event was recorded'),
  oldestTransaction: gauge('lachan_oldest_transaction_seconds', 'Age of the oldest transaction of the serving role'),
  relayActive: gauge('lachan_relay_active', '1 while this process holds the lease of the relay'),
  relayHeld: gauge('lachan_relay_held', '1 while the relay sends nothing until an operator has acted', ['reason']),
  relaySent: counter('lachan_relay_sent_total', 'Events that the broker has acknowledged', ['topic']),
  relayFailures: counter('lachan_relay_failed_turns_total', 'Turns of the relay that ended in an error'),
  relayOutrun: counter(
    'lachan_relay_positions_outrun_total',
    'Events sent so late that consumers may take them for duplicates',
  ),
  epochsBegun: counter('lachan_relay_epochs_begun_total', 'New epochs after a database was set back'),
  folded: counter('lachan_view_folded_total', 'Events folded into a view', ['view']),
  duplicates: counter('lachan_view_duplicates_total', 'Events that a view had already', ['view']),
  quarantined: counter('lachan_view_quarantined_total', 'Messages put into quarantine', ['view', 'reason']),
  retried: counter('lachan_view_retried_batches_total', 'Batches that failed and come again', ['view']),
  stopped: gauge('lachan_view_stopped', '1 while a view stands still until an operator has acted', ['view']),
  behind: gauge('lachan_view_behind_messages', 'Messages of a partition that a view has still to read', [
    'view',
    'topic',
    'partition',
  ]),
};
