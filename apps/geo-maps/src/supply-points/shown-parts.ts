import type { HeldPoint } from './point-index.js';
import { shownPartOf, type ShownAt } from './point-json.js';

/**
 * What is shown of each point, as JSON, made once for the minute however many questions it answers. A point of which
 * something new is known is held anew, and so is shown anew.
 */
export class ShownParts {
  private minute = -1;
  private readonly parts = new Map<HeldPoint, string>();

  of(held: HeldPoint, minute: number, shown: ShownAt): string {
    if (minute !== this.minute) this.parts.clear();
    this.minute = minute;
    const known = this.parts.get(held);
    if (known !== undefined) return known;
    const part = shownPartOf(held, shown);
    this.parts.set(held, part);
    return part;
  }
}
