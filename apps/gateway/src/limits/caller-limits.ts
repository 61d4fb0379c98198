import { type Allowance, type Bucket, fullBucket, take } from './token-bucket.rules.js';

export interface CallerLimitsOptions {
  readonly allowance: Allowance;
  /** Callers remembered at once. The one that has been silent for longest is forgotten first. */
  readonly maxCallers: number;
}

/**
 * One token bucket a caller, in the memory of this process: with n gateways a caller has n times the allowance.
 * A flood of addresses forgets the silent ones and never grows beyond `maxCallers`.
 */
export class CallerLimits {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly options: CallerLimitsOptions,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /**
   * Charges one request to a caller.
   *
   * @param allowance this caller's own, when it has one
   * @returns 0, or the whole seconds after which the caller may ask again
   */
  charge(caller: string, allowance: Allowance = this.options.allowance): number {
    const now = this.nowMs();
    const bucket = this.buckets.get(caller) ?? fullBucket(allowance, now);
    this.remember(caller, bucket);
    return Math.ceil(take(bucket, allowance, now) / 1000);
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.buckets.size;
  }

  /** A map keeps the order of insertion, so that putting a caller back at the end makes the first the most silent. */
  private remember(caller: string, bucket: Bucket): void {
    this.buckets.delete(caller);
    this.buckets.set(caller, bucket);
    if (this.buckets.size <= this.options.maxCallers) return;
    const mostSilent = this.buckets.keys().next();
    if (!mostSilent.done) this.buckets.delete(mostSilent.value);
  }
}
