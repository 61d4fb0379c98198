/** Timed work of a service. Of all processes of a service one at a time runs it, under a lease of its name. */
export abstract class TimedJob {
  /** Kebab-case; names its lease and its last-success gauge. */
  abstract readonly name: string;
  /** Seconds of the real clock between the end of a run and the start of the next. */
  abstract readonly everySeconds: number;
  /**
   * Whether there is anything to do now: one cheap question that a job of every second answers, so that it takes its
   * lease, which is written to disk, only when there is. A run that is not due counts as a success.
   */
  isDue(): Promise<boolean> {
    return Promise.resolve(true);
  }
  /** Must be safe to repeat: a process may die in the middle. */
  abstract run(): Promise<void>;
}
