import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { CHECKPOINT_COLOURS, PROOF_STATES, type CheckpointColour, type ProofState } from '#libs/vocabulary';
import { DIRECTIONS, type Direction } from '../checkpoints/checkpoint.rules.js';
import { PASSAGE_DECISIONS, PROOF_KINDS, type Area, type PassageDecision, type ProofKind } from './passage.rules.js';

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
  /** Of a declared trip; null without one. */
  itinerary!: PassageItinerary | null;
}

export class DecidedPassage {
  id!: string;
  @ApiProperty({ enum: PASSAGE_DECISIONS })
  decision!: PassageDecision;
  decidedAt!: string;
}
