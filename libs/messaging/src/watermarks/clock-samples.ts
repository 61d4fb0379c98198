import type { Clock } from '#libs/vocabulary';

/** Samples kept: at ten a second five minutes, far above the longest transaction of a serving role. */
const MAX_SAMPLES = 3_000;

interface Sample {
  /** Milliseconds of `performance.now()`, taken after the instant. */
  readonly takenAt: number;
  readonly instant: Date;
}

/**
 * Remembers what the business clock said. It tells what it said at least so long ago without knowing how fast it runs,
 * or that it was set.
 */
export class ClockSamples {
  private readonly samples: Sample[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly realMs: () => number = () => performance.now(),
  ) {}

  take(): void {
    const instant = this.clock.now();
    this.samples.push({ instant, takenAt: this.realMs() });
    if (this.samples.length > MAX_SAMPLES) this.samples.shift();
  }

  /** An instant that the clock had reached at real time `realMs`, the latest known; null when none is known. */
  reachedAt(realMs: number): Date | null {
    return this.samples.findLast((sample) => sample.takenAt <= realMs)?.instant ?? null;
  }
}
