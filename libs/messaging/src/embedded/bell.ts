/** What a reader waits for between two looks at its topics. */
export class Bell {
  private rings = 0;
  private wake: (() => void) | undefined;

  constructor(
    readonly topics: readonly string[],
    /** Nothing rings it from then on. */
    readonly takeDown: () => void,
  ) {}

  /** How often it has rung; give it to `wait`, so that what came in between is not missed. */
  get count(): number {
    return this.rings;
  }

  ring(): void {
    this.rings++;
    this.wake?.();
  }

  /** Resolves at the first ring after `seen`, and after `timeoutMs` at the latest. One waits at a time. */
  async wait(seen: number, timeoutMs: number): Promise<void> {
    if (this.rings !== seen) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}
