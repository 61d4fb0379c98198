import { isSameCode } from './same-code';

/** A code that was out of sight for so long counts as shown again. */
const GONE_AFTER_MS = 1_500;

/** Tells each code once for as long as it is held before the camera. */
export class LastSeen {
  private text = '';
  private seenAtMs = Number.NEGATIVE_INFINITY;

  /** @param nowMs of a clock that only goes forward. @returns whether this code has just come into view */
  isNew(text: string, nowMs: number): boolean {
    const isHeld = isSameCode(text, this.text) && nowMs - this.seenAtMs < GONE_AFTER_MS;
    this.text = text;
    this.seenAtMs = nowMs;
    return !isHeld;
  }
}
