import { isSameCode } from './same-code';

/** A code that was looked for in vain for so long counts as shown again. */
const GONE_AFTER_MS = 1_500;

/**
 * Tells each code once for as long as it is held before the camera. Time in which nobody looks counts for nothing, so
 * that a busy device does not take the same person twice. Times are of a clock that only goes forward.
 */
export class LastSeen {
  private text = '';
  private missedSinceMs: number | undefined;

  /** A look has found no code. */
  missed(nowMs: number): void {
    this.missedSinceMs ??= nowMs;
  }

  /** @returns whether this code has just come into view */
  isNew(text: string, nowMs: number): boolean {
    const isGone = this.missedSinceMs !== undefined && nowMs - this.missedSinceMs >= GONE_AFTER_MS;
    const isHeld = !isGone && isSameCode(text, this.text);
    this.text = text;
    this.missedSinceMs = undefined;
    return !isHeld;
  }
}
