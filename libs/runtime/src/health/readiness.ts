/** What a service asks besides its own parts before it calls itself ready (the gateway: the other services). */
export abstract class ReadinessCheck {
  /** Names of what is not ready; empty when all is. Must answer within two seconds and never throw. */
  abstract notReady(): Promise<string[]>;
}

export type PartState = 'starting' | 'ready' | 'degraded' | 'failed' | 'stopping';

/**
 * The parts of this process. Not ready until every part was ready once. After that `degraded` keeps the service ready:
 * the bus may be away for a while, because the outbox goes on accepting; `failed` does not.
 */
export class Readiness {
  private readonly parts = new Map<string, PartState>();
  private readonly checks: ReadinessCheck[] = [];
  private isStopping = false;

  expect(...parts: readonly string[]): void {
    for (const part of parts) this.parts.set(part, 'starting');
  }

  set(part: string, state: PartState): void {
    const isFirst = this.parts.get(part) === 'starting';
    this.parts.set(part, isFirst && state === 'degraded' ? 'starting' : state);
  }

  addCheck(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** Every part and every name that a check misses, and whether requests are welcome. */
  async ask(): Promise<{ ready: boolean; parts: Record<string, PartState | 'not-ready'> }> {
    const missing = (await Promise.all(this.checks.map((check) => check.notReady()))).flat();
    const parts = { ...this.detail(), ...Object.fromEntries(missing.map((name) => [name, 'not-ready' as const])) };
    return { ready: this.isReady && missing.length === 0, parts };
  }

  stop(): void {
    this.isStopping = true;
  }

  get isAccepting(): boolean {
    return !this.isStopping;
  }

  get isReady(): boolean {
    return !this.isStopping && [...this.parts.values()].every((state) => state === 'ready' || state === 'degraded');
  }

  private detail(): Record<string, PartState> {
    const entries = [...this.parts].map(([part, state]) => [part, this.isStopping ? 'stopping' : state] as const);
    return Object.fromEntries(entries);
  }
}
