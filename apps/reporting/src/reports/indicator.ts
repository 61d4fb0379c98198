import type { Margin } from './margins.rules.js';

/** The views that have a cube of their own, and so the prefixes of their tables. */
export type CubeView =
  | 'declarations'
  | 'places'
  | 'specimens'
  | 'pools'
  | 'results'
  | 'people'
  | 'cases'
  | 'doses'
  | 'vaccinated'
  | 'completeness';

/**
 * How an indicator may be summed: a flow and a duration (a histogram of fixed classes) over time, a state never (its
 * last value counts), a ratio of two flows never (it is divided anew for each window of days). People are counted on
 * the day on which they reach something: over days they sum, over categories they would be counted twice.
 */
export type IndicatorKind = 'flow' | 'state' | 'duration' | 'people' | 'ratio';

export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

/** What is said of an indicator, however it is computed. */
interface Described {
  readonly code: string;
  /** What `area` means here: where the person lives, or where the place lies. */
  readonly areaIs: 'residence' | 'place';
  readonly margins: readonly Margin[];
  readonly view: CubeView;
  readonly title: LocalText;
  readonly definition: LocalText;
}

/** Counted in the cube of its view. */
export interface CountedIndicator extends Described {
  readonly kind: 'flow' | 'state' | 'duration' | 'people';
  /** Where one person lies in several categories: the one in which everybody lies, and which alone makes a total. */
  readonly everyoneIn?: string;
}

/** Divided from two flows over the days up to each day. Its own view is that of the denominator. */
export interface RatioIndicator extends Described {
  readonly kind: 'ratio';
  readonly numerator: CountedIndicator;
  readonly denominator: CountedIndicator;
  readonly windowDays: number;
}

export type Indicator = CountedIndicator | RatioIndicator;
