/** A row of the event log, as the relay reads it. */
export interface RecordedEvent {
  /** Decimal text: PostgreSQL's bigint. */
  readonly position: string;
  readonly epoch: number;
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly recorded_at: Date;
  readonly traceparent: string | null;
  /** JSON text, as it was recorded. */
  readonly data: string;
}

/** Columns of `messaging.event` that make a `RecordedEvent`, of the table by this alias. */
export function recordedEventColumns(alias: string): string {
  const plain = ['position', 'epoch', 'id', 'type', 'topic', 'aggregate_id', 'aggregate_version', 'recorded_at'];
  return [...plain, 'traceparent'].map((column) => `${alias}.${column}`).join(', ') + `, ${alias}.data::text as data`;
}

export function sourceOf(service: string): string {
  return `/lachan/${service}`;
}

/**
 * The CloudEvent in structured mode. It is joined from text around the stored JSON, so that the same row always makes
 * the same bytes and nothing is parsed on the way. Only the fields that could need escaping are escaped.
 */
export function envelopeOf(source: string, event: RecordedEvent): Buffer {
  const trace = event.traceparent === null ? '' : `"traceparent":${JSON.stringify(event.traceparent)},`;
  return Buffer.from(
    `{"specversion":"1.0","id":"${event.id}","source":"${source}","type":"${event.type}",` +
      `"subject":${JSON.stringify(event.aggregate_id)},"time":"${event.recorded_at.toISOString()}",` +
      `"datacontenttype":"application/json","epoch":${event.epoch},"position":${event.position},` +
      `"version":${event.aggregate_version},${trace}"data":${event.data}}`,
  );
}
