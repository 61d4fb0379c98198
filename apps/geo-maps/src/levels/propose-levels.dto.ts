import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import type { RiskColour, RiskLevel } from '#libs/vocabulary';
import { DenominatorView, FigureFreshnessView } from '../figures/read-figures.dto.js';
import { parseDay } from '../boundaries/day.dto.js';
import type { LevelGap, LevelProposal } from './level-proposal.js';
import type { UnitColourProposal } from './propose-colours.js';

export class ProposalsQueryString {
  /** The area, told first, and all units in it; everything in one's own areas where none is given. */
  @ApiProperty({ required: false, example: '930' })
  @IsOptional()
  @Matches(/^\d{2}(\d|\d{3})?$/)
  area?: string;

  /** The last day of the week that is counted, and the day whose rules are taken; today where none is given. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;
}

/** A level by Resolution 128 and 4800/QĐ-BYT: what is proposed, and every step that leads to it. */
export class ProposedLevelView {
  /** Null where what is missing could make it another. */
  level!: RiskLevel | null;
  possible!: RiskLevel[];
  missing!: LevelGap[];
  /** False where any step stands on what nobody has compared with a document. */
  verified!: boolean;
  unverified!: string[];
  /** The arithmetic, in its order; each step with its numbers, its document and whether that was seen. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  steps!: LevelProposal['steps'];
  /** How much of the rate of a small area is chance. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  smallArea!: LevelProposal['smallArea'];
}

/** A colour by 2686/QĐ-BCĐQG: what is proposed, and every factor or threshold. */
export class ProposedColourView {
  colour!: RiskColour;
  /** The worst that what is not known could make of it. */
  atMost!: RiskColour;
  verified!: boolean;
  /** On so many days a community case counts. */
  caseDays!: number;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  found!: UnitColourProposal['found'];
  /** What nobody knows and what could make the colour worse. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  missing!: UnitColourProposal['open'];
}

export class AreaProposalView {
  areaCode!: string;
  name!: string;
  /** What is in force. */
  levelInForce!: RiskLevel | null;
  @ApiProperty({ type: DenominatorView, nullable: true })
  population!: DenominatorView | null;
  /** Null on days on which 4800/QĐ-BYT does not hold. */
  @ApiProperty({ type: ProposedLevelView, nullable: true })
  level!: ProposedLevelView | null;
  /** Null on days on which 2686/QĐ-BCĐQG does not hold. */
  @ApiProperty({ type: ProposedColourView, nullable: true })
  colour!: ProposedColourView | null;
}

export class ProposalList {
  on!: string;
  @ApiProperty({ type: [AreaProposalView] })
  items!: AreaProposalView[];
  @ApiProperty({ type: [FigureFreshnessView] })
  freshness!: FigureFreshnessView[];
}
