/** How much one caller may ask for. */
export interface Allowance {
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** Requests at once, after a pause. */
  readonly burst: number;
}

/** The state of one caller's bucket: tokens left, and when that was true (milliseconds of a monotonic clock). */
export interface Bucket {
  tokens: number;
  atMs: number;
}

/** A bucket that nothing has been taken from. */
export const fullBucket = (allowance: Allowance, nowMs: number): Bucket => ({ tokens: allowance.burst, atMs: nowMs });

/**
 * Takes one token, changing the bucket in place (it runs on every request).
 *
 * @returns 0 when the request may pass, otherwise the milliseconds until the next token
 */
export function take(bucket: Bucket, allowance: Allowance, nowMs: number): number {
  const earned = (Math.max(0, nowMs - bucket.atMs) * allowance.perSecond) / 1000;
  bucket.tokens = Math.min(allowance.burst, bucket.tokens + earned);
  bucket.atMs = nowMs;
  if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 1000) / allowance.perSecond);
  bucket.tokens -= 1;
  return 0;
}
