import { openingAt, type OpeningAt } from '#libs/opening-hours';

/** Different hours that are kept; far more than the shops of a province have. */
const KEPT_MAX = 5_000;
/** How long what has no next change in sight is kept. */
const KEPT_MS = 3_600_000;

interface Kept {
  readonly from: number;
  readonly until: number;
  readonly state: OpeningAt['state'];
}

/** What hours say of an instant, each computed once until it changes: the same hours are asked for at every request. */
export class HoursAt {
  private readonly kept = new Map<string, Kept>();

  stateAt(hours: string | null, at: Date): OpeningAt['state'] {
    if (hours === null) return 'unknown';
    const time = at.getTime();
    const known = this.kept.get(hours);
    if (known !== undefined && known.from <= time && time < known.until) return known.state;
    const { state, until } = openingAt(hours, at);
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    this.kept.set(hours, { from: time, until: until?.getTime() ?? time + KEPT_MS, state });
    return state;
  }
}
