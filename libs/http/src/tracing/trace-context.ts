import { AsyncLocalStorage } from 'node:async_hooks';
import { RandomHex } from './random-hex.js';

/** Version, trace id, parent id, flags (W3C Trace Context); ids of zeros only are invalid. */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

export interface TraceContext {
  readonly traceparent: string;
  /** 32 hexadecimal digits: what log lines, events and answers of one request share. */
  readonly traceId: string;
}

const TRACE_ID_DIGITS = 32;
const PARENT_ID_DIGITS = 16;

const storage = new AsyncLocalStorage<TraceContext>();
const random = new RandomHex();

/** Goes on with a well-formed traceparent, begins a trace otherwise. */
export function traceContextFrom(header: string | undefined): TraceContext {
  const traceId = header === undefined ? undefined : TRACEPARENT.exec(header)?.[1];
  const id = traceId ?? random.take(TRACE_ID_DIGITS);
  return { traceId: id, traceparent: `00-${id}-${random.take(PARENT_ID_DIGITS)}-01` };
}

export function withTraceContext<T>(context: TraceContext, work: () => T): T {
  return storage.run(context, work);
}

export function currentTraceContext(): TraceContext | undefined {
  return storage.getStore();
}

/** What goes into an event or an outgoing request; undefined outside a request. */
export function currentTraceparent(): string | undefined {
  return storage.getStore()?.traceparent;
}
