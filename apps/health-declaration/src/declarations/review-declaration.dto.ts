import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '../free-text.rules.js';
import { REVIEW_DECISIONS, type ReviewDecision } from './review.rules.js';

export const NOTE_CHARACTERS_MAX = 1_000;

export class ReviewDeclarationBody {
  @ApiProperty({ enum: REVIEW_DECISIONS })
  @IsIn(REVIEW_DECISIONS)
  decision!: ReviewDecision;

  /** For those who come after; sealed. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class ReviewedDeclaration {
  /** Of the review. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  declarationId!: string;

  @ApiProperty({ enum: REVIEW_DECISIONS })
  decision!: ReviewDecision;

  @ApiProperty({ format: 'date-time' })
  reviewedAt!: string;

  /** Of the declaration, which the review has moved on. */
  version!: number;
}
