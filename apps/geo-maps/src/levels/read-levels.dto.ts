import { ApiProperty } from '@nestjs/swagger';
import { LEVEL_SCHEMES, type LevelScheme } from '#libs/contracts';
import { RISK_COLOURS, type RiskColour, type RiskLevel } from '#libs/vocabulary';
import { DecisionDocumentView } from './announce-level.dto.js';

/** The level of an area, as lists tell it. */
export class LevelOfAreaView {
  areaCode!: string;
  name!: string | null;
  @ApiProperty({ enum: LEVEL_SCHEMES, nullable: true })
  scheme!: LevelScheme | null;
  /** By Resolution 128; null where none is announced, or only a colour of 2686. */
  @ApiProperty({ minimum: 1, maximum: 4, nullable: true })
  level!: RiskLevel | null;
  @ApiProperty({ enum: RISK_COLOURS, nullable: true })
  colour!: RiskColour | null;
  /** The area above of which it was announced; null where it was announced of the area itself. */
  inheritedFrom!: string | null;
  /** From when on it has been so without a break. */
  since!: string | null;
  announcedAt!: string | null;
  decisionId!: string | null;
  documentNumber!: string | null;
}

export class LevelExceptionInForceView extends LevelOfAreaView {
  reason!: string | null;
}

export class UpcomingLevelView {
  /** Null where the level ends. */
  @ApiProperty({ minimum: 1, maximum: 4, nullable: true })
  level!: RiskLevel | null;
  @ApiProperty({ enum: RISK_COLOURS, nullable: true })
  colour!: RiskColour | null;
  from!: string;
}

export class AreaLevelView extends LevelOfAreaView {
  on!: string;
  /** Areas below with another level. */
  @ApiProperty({ type: [LevelExceptionInForceView] })
  exceptions!: LevelExceptionInForceView[];
  @ApiProperty({ type: DecisionDocumentView, nullable: true })
  document!: DecisionDocumentView | null;
  reason!: string | null;
  /** What has been announced and does not hold yet. */
  @ApiProperty({ type: UpcomingLevelView, nullable: true })
  upcoming!: UpcomingLevelView | null;
  /** False while any rule by which such levels are proposed has been compared with its document by nobody. */
  verified!: boolean;
}

export class AreaLevelList {
  on!: string;
  @ApiProperty({ type: [LevelOfAreaView] })
  items!: LevelOfAreaView[];
}

export class LevelFeedView extends AreaLevelList {
  /** False while the day goes on, so that it may still change. */
  isFinal!: boolean;
}

/** A change of the level of an area. */
export class LevelHistoryEntry {
  from!: string;
  @ApiProperty({ enum: LEVEL_SCHEMES })
  scheme!: LevelScheme;
  /** Null where nothing was announced of the area any more. */
  @ApiProperty({ minimum: 1, maximum: 4, nullable: true })
  level!: RiskLevel | null;
  @ApiProperty({ enum: RISK_COLOURS, nullable: true })
  colour!: RiskColour | null;
  inheritedFrom!: string | null;
  decisionId!: string | null;
  @ApiProperty({ type: DecisionDocumentView, nullable: true })
  document!: DecisionDocumentView | null;
}

export class LevelHistoryView {
  areaCode!: string;
  @ApiProperty({ type: [LevelHistoryEntry] })
  items!: LevelHistoryEntry[];
}
