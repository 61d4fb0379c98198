import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  CHECKPOINT_COLOURS,
  PROOF_STATES,
  RISK_LEVELS,
  VISIT_SOURCES,
  type CheckpointColour,
  type ProofState,
  type RiskLevel,
  type VisitedRisk,
  type VisitSource,
} from '#libs/vocabulary';
import { DIRECTIONS, type Direction } from '../checkpoints/checkpoint.rules.js';
import { PASSAGE_DECISIONS, PROOF_KINDS, type Area, type PassageDecision, type ProofKind } from './passage.rules.js';

const VISITED = ['area', 'place'] as const satisfies readonly VisitedRisk['what'][];

const AREA: ApiPropertyOptions = {
  type: 'object',
  nullable: true,
  required: ['kind'],
  properties: {
    kind: { type: 'string', enum: ['commune', 'outside'] },
    communeCode: { type: 'string' },
    provinceCode: { type: 'string' },
  },
};

/** Enough to ask the holder, too little to learn a name. */
export class PassingPerson {
  /** `NGUYEN V*** A`; null where nothing that was shown says a name. */
  maskedName!: string | null;

  /** Of a certificate, which is no document: to be compared by eye. `1984-02-29`, `1984-02` or `1984`. */
  birth!: string | null;
}

/** An area or a place with a level where the person was. */
export class VisitedRiskView {
  @ApiProperty({ enum: VISITED })
  what!: VisitedRisk['what'];

  @ApiProperty({ enum: RISK_LEVELS })
  level!: RiskLevel;

  /** Code of the area, or the announced name of the place; never the place that somebody entered. */
  name!: string;

  /** `check-in` where the person entered a public place there. */
  @ApiProperty({ enum: VISIT_SOURCES })
  by!: VisitSource;

  /** The last day; null where the day is not known. */
  @ApiProperty({ format: 'date', nullable: true })
  on!: string | null;
}

/** Both days included. */
export class VisitWindowView {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

export class PassageItinerary {
  @ApiProperty(AREA)
  origin!: Area | null;
  @ApiProperty(AREA)
  destination!: Area | null;
  communes!: string[];
  provinces!: string[];
  countries!: string[];
}

export class RecordedPassage {
  id!: string;
  checkpointCode!: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  passedAt!: string;
  @ApiProperty({ enum: PROOF_KINDS })
  proofKind!: ProofKind;
  @ApiProperty({ enum: PROOF_STATES })
  proofState!: ProofState;
  @ApiProperty({ enum: CHECKPOINT_COLOURS })
  colour!: CheckpointColour;
  /** Every rule that speaks against green, in the order of the rule set. */
  reasons!: string[];
  /**
   * Of the rule set: what does not change the colour. Before them `identity-by-eye` where no document was shown. Also
   * `evidence-stated` where tests, doses or recovery are only stated, or stand in a certificate of an unknown issuer.
   */
  warnings!: string[];
  @ApiProperty({ enum: PASSAGE_DECISIONS, nullable: true })
  decision!: PassageDecision | null;
  person!: PassingPerson;
  /** What the reasons about areas and places stand on; the highest levels first. */
  @ApiProperty({ type: [VisitedRiskView] })
  visited!: VisitedRiskView[];
  /** The days that were looked at. */
  visitedWindow!: VisitWindowView;
  /** Of a declared trip; null without one. */
  itinerary!: PassageItinerary | null;
}

/** What was shown before the papers, and holds no longer. */
export class SupersededOutcome {
  @ApiProperty({ enum: CHECKPOINT_COLOURS })
  colour!: CheckpointColour;
  reasons!: string[];
  warnings!: string[];
}

export class ReassessedPassage extends RecordedPassage {
  superseded!: SupersededOutcome;
}

export class DecidedPassage {
  id!: string;
  @ApiProperty({ enum: PASSAGE_DECISIONS })
  decision!: PassageDecision;
  decidedAt!: string;
}
