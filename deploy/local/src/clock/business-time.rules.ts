/** What the business clock shows, and how fast it runs: at `anchor` (real time) it showed `instant`. */
export interface ClockState {
  readonly instant: Date;
  readonly anchor: Date;
  /** Business seconds a real second. */
  readonly rate: number;
}

/** The province's report was made at 07:00 local time on this day; a new home begins there. */
export const FIRST_INSTANT = new Date('2021-08-11T00:00:00Z');
export const RATE_DEFAULT = 1;
const RATE_MAX = 100_000;

/** What the clock shows at a moment of real time. */
export function shownAt(state: ClockState, real: Date): Date {
  return new Date(state.instant.getTime() + (real.getTime() - state.anchor.getTime()) * state.rate);
}

export type WantedClock = 'real' | { readonly instant: Date; readonly rate: number };

/** Reads `real` or `<instant>[,rate]`. @returns undefined when the text is neither. */
export function parseWantedClock(text: string): WantedClock | undefined {
  if (text === 'real') return 'real';
  const [instantText = '', rateText = String(RATE_DEFAULT)] = text.split(',');
  const instant = new Date(instantText);
  const rate = Number(rateText);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(instantText) || Number.isNaN(instant.getTime()))
    return undefined;
  return rate > 0 && rate <= RATE_MAX ? { instant, rate } : undefined;
}

export type ClockAtStart =
  | { readonly kind: 'real' }
  | { readonly kind: 'own'; readonly state: ClockState }
  | { readonly kind: 'would-go-back'; readonly last: Date };

/**
 * How the clock goes on at a start. It never goes back within one home: an earlier instant than the last one shown
 * gives way to that one; real time is refused while the last instant shown lies in its future.
 * @param last the last instant that this home may have shown
 */
export function clockAtStart(
  wanted: WantedClock | undefined,
  last: { readonly shown: Date; readonly rate: number } | undefined,
  real: Date,
): ClockAtStart {
  if (wanted === 'real') {
    return last !== undefined && last.shown > real ? { kind: 'would-go-back', last: last.shown } : { kind: 'real' };
  }
  const first = wanted?.instant ?? FIRST_INSTANT;
  const instant = last !== undefined && last.shown > first ? last.shown : first;
  const rate = wanted?.rate ?? RATE_DEFAULT;
  return { kind: 'own', state: { instant, anchor: real, rate } };
}

/** `LACHAN_BUSINESS_TIME` of the services: with the anchor, so that all processes show the same. */
export function asEnvironment({ instant, rate, anchor }: ClockState): string {
  return `${instant.toISOString()},${rate},${anchor.toISOString()}`;
}
