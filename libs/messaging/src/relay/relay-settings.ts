/** How a relay trades promptness against the number of statements and sends. All times are of the real clock. */
export interface RelaySettings {
  /** Milliseconds of rest after a turn that found at least `busyRows`: longer rests make larger, cheaper batches. */
  readonly pauseMs: number;
  /** Milliseconds of rest after a turn that found fewer. */
  readonly quietPauseMs: number;
  /** From how many events on a turn counts as busy. */
  readonly busyRows: number;
  /** Milliseconds after which an empty outbox is looked at again without having been woken. */
  readonly idlePollMs: number;
  /** Events of one turn at most. */
  readonly maxRows: number;
  /** Bytes of the data of one turn at most; a single event may be larger. */
  readonly maxBytes: number;
  /** Milliseconds that the lease lasts: how long a relay that died keeps others from relaying. */
  readonly leaseMs: number;
  /** Milliseconds between two watermarks. */
  readonly watermarkMs: number;
  /** Milliseconds of rest after an error, or while the relay is held. */
  readonly retryMs: number;
}

export const RELAY_DEFAULTS: RelaySettings = {
  pauseMs: 50,
  quietPauseMs: 5,
  busyRows: 32,
  idlePollMs: 250,
  maxRows: 1_000,
  maxBytes: 4 * 1024 * 1024,
  leaseMs: 5_000,
  watermarkMs: 1_000,
  retryMs: 500,
};

/** Milliseconds until the next turn; a full batch means that more is waiting. */
export function restAfter(sent: number, settings: RelaySettings): number {
  if (sent >= settings.maxRows) return 0;
  if (sent >= settings.busyRows) return settings.pauseMs;
  return sent > 0 ? settings.quietPauseMs : settings.idlePollMs;
}
