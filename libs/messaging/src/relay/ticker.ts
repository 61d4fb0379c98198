/** Runs a step again and again, the next one no sooner than `everyMs` after the end of the last. */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly step: () => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.underWay = this.step()
      .catch(this.report)
      .then(() => this.schedule());
  }

  /** Resolves when the step under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  private schedule(): void {
    if (!this.stopped) this.timer = setTimeout(() => this.start(), this.everyMs);
  }
}
