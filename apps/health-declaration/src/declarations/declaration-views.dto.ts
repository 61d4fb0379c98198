import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  DECLARATION_FORMS,
  type Answers,
  type DeclarationFormCode,
  type IdentityDocument,
  type Sex,
} from '#libs/vocabulary';
import type { Outcome } from './declaration.rules.js';
import { parseCalendarDate } from './form-fields.rules.js';
import type { ReviewDecision } from './review.rules.js';

const OUTCOMES = ['clear', 'attention'] as const satisfies readonly Outcome[];

export class DeclarationsQuery extends PageQuery {
  /** Of residents of this commune, at places there, and of trips that lead there. */
  @ApiProperty({ example: '31318' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  communeCode?: string;

  @ApiProperty({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  /** First day, Asia/Ho_Chi_Minh. */
  @ApiProperty({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  from?: string;

  /** Last day, Asia/Ho_Chi_Minh. */
  @ApiProperty({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  to?: string;
}

/** What an officer needs to call somebody back. */
export class ListedDeclaration {
  id!: string;
  version!: number;

  @ApiProperty({ enum: DECLARATION_FORMS })
  form!: DeclarationFormCode;

  /** Of the questions that were answered. */
  questionnaireVersion!: number;

  declaredAt!: string;
  outcome!: Outcome;
  reasons!: string[];
  fullName!: string;
  phone!: string;
  ageBand!: string;
  residenceCommune!: string | null;
  residenceProvince!: string | null;
  placeCode!: string | null;
  /** Where a declared trip ends, in the province. */
  destinationCommune!: string | null;
  /** Of those who declared together. */
  groupId!: string | null;
  /** The last review's, null until somebody has looked. */
  decision!: ReviewDecision | null;
}

export class DeclarationsPage {
  items!: ListedDeclaration[];
  nextCursor!: string | null;
}

/** A birth as precise as the person knows it. */
export class ShownBirth {
  year?: number;
  date?: string;
}

/** What an officer decided, and wrote for the colleague who comes next. */
export class ShownReview {
  version!: number;
  decision!: ReviewDecision;
  reviewedAt!: string;
  note!: string | null;
}

/** Everything that was declared, for an officer of the area. */
export class ShownDeclaration extends ListedDeclaration {
  onBehalf!: boolean;
  receivedAt!: string;
  warnings!: string[];
  birth!: ShownBirth;
  sex!: Sex;
  nationality!: string;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'string' } })
  identityDocument!: IdentityDocument | null;

  healthInsuranceNumber!: string | null;
  email!: string | null;
  address!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  answers!: Answers;

  /** Oldest first. */
  reviews!: ShownReview[];
}
