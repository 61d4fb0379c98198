import { ApiProperty } from '@nestjs/swagger';
import type { Outcome } from './declaration.rules.js';

/** What is answered to a declaration, and to each correction of it. */
export class DeclarationResult {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** When the person declared; no correction changes it. */
  @ApiProperty({ format: 'date-time' })
  declaredAt!: string;

  /** Of the questionnaire that was answered; no correction changes it. */
  questionnaireVersion!: number;

  @ApiProperty({ enum: ['clear', 'attention'] })
  outcome!: Outcome;

  /** Why an officer should look at it; none where the outcome is `clear`. */
  reasons!: string[];

  /** What does not fit and was taken all the same. */
  warnings!: string[];
}
