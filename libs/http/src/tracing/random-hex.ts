import { randomBytes } from 'node:crypto';

/** Some three hundred requests' worth. */
const BYTES_AT_ONCE = 8_192;

/**
 * Random hexadecimal digits for ids that nothing secret hangs on. They are drawn from the system many at a time: one
 * draw for each request cost a twentieth of a short answer.
 */
export class RandomHex {
  private drawn = '';
  private used = 0;

  /** @param digits from 1 to 16,384 */
  take(digits: number): string {
    if (this.used + digits > this.drawn.length) {
      this.drawn = randomBytes(BYTES_AT_ONCE).toString('hex');
      this.used = 0;
    }
    const from = this.used;
    this.used += digits;
    return this.drawn.slice(from, this.used);
  }
}
