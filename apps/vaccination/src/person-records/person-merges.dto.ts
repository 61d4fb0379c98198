import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { ShownVaccinatedPerson } from '../doses/dose-record.dto.js';
import type { CandidateDecision } from './candidate-decision.store.js';

const REASON_CHARACTERS_MAX = 500;
const CANDIDATE_KINDS = ['same-name-and-birth', 'same-name-in-hamlet', 'same-card', 'document-disagrees'] as const;
const CANDIDATE_STATES = ['open', 'same', 'different'] as const;

export class CandidatesQueryString extends PageQuery {
  /** Those that await a decision, unless told otherwise. */
  @ApiPropertyOptional({ enum: CANDIDATE_STATES, default: 'open' })
  @IsOptional()
  @IsIn(CANDIDATE_STATES)
  state?: (typeof CANDIDATE_STATES)[number];
}

export class CandidatePerson extends ShownVaccinatedPerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** Two people who may be one; or one of whom a known document says something else. */
export class PersonCandidate {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Why they are on the list. */
  @ApiProperty({ enum: CANDIDATE_KINDS })
  kind!: string;
  /** What was said anew. */
  person!: CandidatePerson;
  /** With whom it agrees; the person on record where a document disagrees. */
  other!: CandidatePerson;
  @ApiProperty({ format: 'date-time' })
  foundAt!: string;
  /** Null while nobody has decided. */
  @ApiProperty({ enum: ['same', 'different'], nullable: true })
  decision!: CandidateDecision | null;
  @ApiProperty({ format: 'date-time', nullable: true })
  decidedAt!: string | null;
  /** What is to be undone where the people are two after all. */
  @ApiProperty({ format: 'uuid', nullable: true })
  mergeId!: string | null;
}

export class CandidatesPage {
  items!: PersonCandidate[];
  nextCursor!: string | null;
}

export class DecideCandidateBody {
  /** `same`: they are one person, and are merged; or the document is the person's all the same. */
  @ApiProperty({ enum: ['same', 'different'] })
  @IsIn(['same', 'different'])
  is!: CandidateDecision;

  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Đối chiếu căn cước công dân' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class DecidedCandidate {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['same', 'different'] })
  is!: CandidateDecision;
  /** Null where nobody was merged. */
  @ApiProperty({ format: 'uuid', nullable: true })
  mergeId!: string | null;
  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

export class MergePeopleBody {
  /** Whose id stays. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  kept!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  merged!: string;

  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class UndoMergeBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class MergedPeople {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  kept!: string;
  @ApiProperty({ format: 'uuid' })
  merged!: string;
  @ApiProperty({ format: 'date-time' })
  mergedAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true })
  undoneAt!: string | null;
}
