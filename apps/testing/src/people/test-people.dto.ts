import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, type Birth } from '#libs/vocabulary';

const REASON_CHARACTERS_MAX = 300;
const CANDIDATE_KINDS = ['same-name-and-birth', 'same-name-and-phone', 'document-disagrees'] as const;
/** `different`: two people. `correct`: the document is the person's all the same. */
const OUTCOMES = ['different', 'correct'] as const;

export class CandidatesQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';
}

/** What an order said of its person. */
export class CandidatePerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  fullName!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  birth!: Birth | null;
  sex!: string;
  phone!: string | null;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  identityDocument?: object;
  @ApiProperty({ type: 'object', additionalProperties: true })
  residence!: object;
  /** The day of its collection. */
  day!: string;
}

export class PersonCandidate {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CANDIDATE_KINDS })
  kind!: string;
  /** What was said anew. */
  person!: CandidatePerson;
  /** With what it agrees; of the same person where a document disagrees. */
  other!: CandidatePerson;
  foundAt!: string;
  closedAt!: string | null;
  @ApiProperty({ enum: ['merged', ...OUTCOMES], nullable: true })
  outcome!: string | null;
}

export class CandidatesPage {
  items!: PersonCandidate[];
  nextCursor!: string | null;
}

export class CloseCandidateBody {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome!: (typeof OUTCOMES)[number];
}

export class ClosedCandidate {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  closedAt!: string;
  outcome!: string;
}

export class MergePeopleBody {
  /** Whose id stays. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  kept!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  merged!: string;

  /** Sealed. */
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class UndoMergeBody {
  /** Sealed with the merge. */
  @ApiPropertyOptional({ maxLength: REASON_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason?: string;
}

export class MergedPeople {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  kept!: string;
  @ApiProperty({ format: 'uuid' })
  merged!: string;
  mergedAt!: string;
  undoneAt!: string | null;
}
