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
  | 'completeness'
  | 'screenings'
  | 'stock'
  | 'reactions'
  | 'corrections'
  | 'supply'
  | 'levels';

/**
 * How an indicator may be summed: a flow and a duration (a histogram of fixed classes) over time, a state never (its
 * last value counts), a ratio of two flows never (it is divided anew for each window of days, or for the whole period).
 * People are counted on the day on which they reach something: over days they sum, over categories they would be counted twice. A backlog is
 * what is missing of each day by now, and sums over days; a coverage is the share of a population up to each day.
 */
export type IndicatorKind = 'flow' | 'state' | 'duration' | 'people' | 'ratio' | 'backlog' | 'coverage';

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
  /** How many counts of the cube make one of the answer; one, unless it is said. */
  readonly countsOfOne?: number;
}

/**
 * Divided from two flows: over the days up to each day, or over the whole period of the question, and then for each day
 * alone where days are asked for. Its own view is that of the denominator.
 */
export interface RatioIndicator extends Described {
  readonly kind: 'ratio';
  readonly numerator: CountedIndicator;
  readonly denominator: CountedIndicator;
  readonly windowDays: number | 'period';
  /** How many of the denominator it is told for; one unless given. */
  readonly per?: number;
}

/** What a facility has declared of a day and not entered yet; its category is how long ago the day is. */
export interface BacklogIndicator extends Described {
  readonly kind: 'backlog';
  readonly declared: CountedIndicator;
  readonly entered: CountedIndicator;
}

/** People of a birth cohort who have reached something up to each day, of the dated population of `reference-data`. */
export interface CoverageIndicator extends Described {
  readonly kind: 'coverage';
  readonly reached: CountedIndicator;
}

export type Indicator = CountedIndicator | RatioIndicator | BacklogIndicator | CoverageIndicator;
