/** Work that a process does besides answering requests. */
export interface BackgroundWork {
  readonly name: string;
  /** Resolves once it runs; rejects when what it needs is away, and may then be started again. */
  start(): Promise<void>;
  /** Resolves when what was under way has ended. */
  stop(): Promise<void>;
}
