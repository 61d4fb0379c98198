import { addDays, endOfLocalDay } from '#libs/vocabulary';
import type { Figures } from './ledger.js';

/** What an analyst may group by, as the reports name it. */
export interface Dimensions {
  readonly commune?: string;
  readonly place?: string;
  readonly sex?: string;
  readonly ageBand?: string;
  readonly category: string;
}
export type GroupName = 'day' | keyof Dimensions;

/** Something that counts on a day. */
export interface Observation extends Dimensions {
  readonly day: string;
  readonly value: number;
}

/** Something that lasts. What the platform finds out by itself begins or ends somewhere between two instants. */
export interface Span extends Dimensions {
  readonly begins: readonly [earliest: Date, latest: Date];
  readonly ends: readonly [earliest: Date, latest: Date] | undefined;
}

/** What a figure may be, cell by cell; both are the same where nothing is left to chance. */
export interface Bounds {
  readonly low: Figures;
  readonly high: Figures;
}

/** Sums what is the same in every grouping, under labels as the reports write them. */
export function flowOf(observations: Iterable<Observation>, groupBy: readonly GroupName[]): Figures {
  const figures = new Map<string, number>();
  for (const observation of observations) {
    const label = labelOf(observation, groupBy);
    figures.set(label, (figures.get(label) ?? 0) + observation.value);
  }
  return figures;
}

/** The changes of a state, as its value at the end of each day. */
export function stateOf(
  observations: readonly Observation[],
  groupBy: readonly GroupName[],
  { from, to }: { readonly from: string; readonly to: string },
): Figures {
  const figures = new Map<string, number>();
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const observation of observations) {
      if (observation.day > day) continue;
      const label = labelOf({ ...observation, day }, groupBy);
      figures.set(label, (figures.get(label) ?? 0) + observation.value);
    }
  return figures;
}

/** How many last at the end of each day, at least and at most. */
export function lasting(
  spans: readonly Span[],
  groupBy: readonly GroupName[],
  { from, to }: { readonly from: string; readonly to: string },
): Bounds {
  const observed = (which: 'low' | 'high'): Figures => {
    const figures = new Map<string, number>();
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const end = endOfLocalDay(day);
      for (const span of spans.filter((one) => lastsAt(one, end, which))) {
        const label = labelOf({ ...span, day }, groupBy);
        figures.set(label, (figures.get(label) ?? 0) + 1);
      }
    }
    return figures;
  };
  return { low: observed('low'), high: observed('high') };
}

function lastsAt({ begins, ends }: Span, at: Date, which: 'low' | 'high'): boolean {
  const [earliest, latest] = begins;
  if (which === 'low') return latest < at && (ends === undefined || ends[0] >= at);
  return earliest < at && (ends === undefined || ends[1] >= at);
}

function labelOf(one: Dimensions & { readonly day: string }, groupBy: readonly GroupName[]): string {
  return groupBy.map((name) => one[name] ?? '').join(' ');
}
