import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SourceFreshness } from '../freshness/freshness.dto.js';

/** The question: both days are inclusive. */
export class ReadReportQuestion {
  /**
   * First day, Asia/Ho_Chi_Minh.
   * @example '2021-08-01'
   */
  @IsString()
  @MaxLength(10)
  from!: string;

  /**
   * Last day, inclusive.
   * @example '2021-08-14'
   */
  @IsString()
  @MaxLength(10)
  to!: string;

  /**
   * Code of a province, district or commune; without it everything is counted, `outside` and `unknown` too.
   * @example '930'
   */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  area?: string;

  /**
   * Comma-separated: day, commune, district, sex, ageBand, category, place.
   * @example 'day,commune'
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  groupBy?: string;

  /**
   * A whole hour: the figures as they were recorded before it. Without it they are live.
   * @example '2021-08-11T16:00:00+07:00'
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

/** The language of titles and definitions follows Accept-Language; here both are given. */
export class LocalText {
  vi!: string;
  en!: string;
}

export class IndicatorAnswer {
  /** @example 'declarations' */
  code!: string;

  /**
   * A flow and a duration (a histogram of fixed classes) sum over time; a state is the last value and is never summed
   * over days; a ratio is divided anew for each window of days, or for the whole period; people count on the day on which
   * they reach something; a backlog is what is missing of each day by now; a coverage is the share of a population up to
   * the end of each day.
   */
  @IsIn(['flow', 'state', 'duration', 'people', 'ratio', 'backlog', 'coverage'])
  kind!: string;

  /** Which combinations of dimensions are counted, from coarse to fine. */
  margins!: string[][];

  /** What `area` means: where the person lives, or where the place lies. */
  @IsIn(['residence', 'place'])
  areaIs!: string;

  title!: LocalText;
  definition!: LocalText;
}

export class IndicatorList {
  items!: IndicatorAnswer[];
}

/** Only the groupings that were asked for are there; all values are codes. */
export class ReportRowAnswer {
  day?: string;
  commune?: string;
  district?: string;
  sex?: string;
  ageBand?: string;
  category?: string;
  place?: string;

  /** Null where the figure is hidden. */
  value!: number | null;
  hidden?: boolean;
}

export class ReportAnswer {
  indicator!: string;
  definition!: LocalText;
  from!: string;
  to!: string;
  area!: string | null;

  /** The hour asked for; null when the answer is live. */
  asOf!: string | null;

  /** Whether every source has passed `asOf`, so that the figures will not change. Live figures are never settled. */
  settled!: boolean;

  /** The sources that have not passed `asOf`. */
  unsettled!: string[];

  groupBy!: string[];
  rows!: ReportRowAnswer[];
  /** The sum of a flow, or the value on the last day; null for a ratio that is kept apart by group. */
  total!: number | null;
  freshness!: SourceFreshness[];
}
