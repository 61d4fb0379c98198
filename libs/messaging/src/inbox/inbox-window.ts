/**
 * Positions below the highest of a partition that are told apart one by one. Every position further down counts as
 * had. A transaction must therefore not be outrun by as many positions of its service before it commits; the relay
 * counts those that were (`lachan_relay_positions_outrun_total`).
 */
export const WINDOW_POSITIONS = 65_536;
const WINDOW_BYTES = WINDOW_POSITIONS / 8;

/**
 * Which positions of one (view, side, topic, partition, source, epoch) were had. A ring of bits: position p has bit
 * p mod `WINDOW_POSITIONS`, so that moving on costs as much as the positions passed.
 */
export class InboxWindow {
  private constructor(
    private top: number,
    private readonly bits: Buffer,
  ) {}

  static empty(): InboxWindow {
    return new InboxWindow(0, Buffer.alloc(WINDOW_BYTES));
  }

  /** From what `seen` and `highest` gave. The bytes are copied. */
  static of(highest: number, seen: Buffer): InboxWindow {
    if (seen.length !== WINDOW_BYTES) throw new RangeError(`An inbox window has ${WINDOW_BYTES} bytes`);
    return new InboxWindow(highest, Buffer.from(seen));
  }

  get highest(): number {
    return this.top;
  }

  get seen(): Buffer {
    return this.bits;
  }

  has(position: number): boolean {
    if (position > this.top) return false;
    if (position <= this.top - WINDOW_POSITIONS) return true;
    const bit = position % WINDOW_POSITIONS;
    return (this.bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** Whether the window still tells positions of this height apart. */
  knows(position: number): boolean {
    return position > this.top - WINDOW_POSITIONS;
  }

  /** Answers false, and changes nothing, for a position that was had. */
  take(position: number): boolean {
    if (this.has(position)) return false;
    if (position > this.top) this.moveTo(position);
    const bit = position % WINDOW_POSITIONS;
    this.bits[bit >> 3]! |= 1 << (bit & 7);
    return true;
  }

  copy(): InboxWindow {
    return new InboxWindow(this.top, Buffer.from(this.bits));
  }

  /** Frees the bits of the positions passed, which stood for positions one window lower. */
  private moveTo(highest: number): void {
    if (highest - this.top >= WINDOW_POSITIONS) this.bits.fill(0);
    else for (let position = this.top + 1; position <= highest; position += 1) this.clear(position);
    this.top = highest;
  }

  private clear(position: number): void {
    const bit = position % WINDOW_POSITIONS;
    this.bits[bit >> 3]! &= ~(1 << (bit & 7));
  }
}
