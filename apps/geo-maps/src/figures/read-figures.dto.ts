import { ApiProperty } from '@nestjs/swagger';

export class DissolvedCommuneView {
  code!: string;
  name!: string;
  people!: number;
  /** Whether its people are in the figure. */
  counted!: boolean;
}

export class DenominatorView {
  people!: number;
  /** The day on which they were counted. */
  on!: string;
  @ApiProperty({ enum: ['census-of-the-unit', 'sum-of-its-communes'] })
  figure!: 'census-of-the-unit' | 'sum-of-its-communes';
  @ApiProperty({ type: [DissolvedCommuneView] })
  dissolved!: DissolvedCommuneView[];
}

/** Residents of at least an age. */
export class CoverageView {
  minYears!: number;
  /** Null where nobody has said how many there are. */
  people!: number | null;
  /** Who says how many there are. */
  document!: string | null;
  withOneDose!: number;
  basicComplete!: number;
  /** Null where their number is not known. */
  oneDosePercent!: number | null;
  basicCompletePercent!: number | null;
}

export class IntervalView {
  from!: number;
  to!: number;
}

/** Says how much of the rate of a small area is chance. */
export class ChanceView {
  oneCaseRate!: number;
  percent!: number;
  @ApiProperty({ type: IntervalView })
  cases!: IntervalView;
  @ApiProperty({ type: IntervalView })
  rate!: IntervalView;
}

export class FigureFreshnessView {
  source!: string;
  topic!: string;
  /** Everything that the source recorded before is counted; null while nothing is known of it. */
  recordedBefore!: string | null;
}

export class AreaFiguresView {
  areaCode!: string;
  name!: string;
  on!: string;
  /** Community cases by the commune of detection, the day and the six before. */
  cases7Days!: number;
  cases14Days!: number;
  /** In 100,000 people a week; null where nobody knows how many people there are. */
  weeklyRate!: number | null;
  @ApiProperty({ type: DenominatorView, nullable: true })
  population!: DenominatorView | null;
  @ApiProperty({ type: [CoverageView] })
  coverage!: CoverageView[];
  @ApiProperty({ type: ChanceView, nullable: true })
  smallArea!: ChanceView | null;
  @ApiProperty({ type: [FigureFreshnessView] })
  freshness!: FigureFreshnessView[];
}
