import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { DECLARATION_FORMS, type BilingualText, type DeclarationFormCode, type QuestionPage } from '#libs/vocabulary';
import { parseCalendarDate } from '../declarations/form-fields.rules.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class QuestionnaireQuestion {
  /** A day in Asia/Ho_Chi_Minh; today without it. */
  @ApiProperty({ format: 'date', example: '2021-08-11' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseCalendarDate)
  on?: string;
}

/** How long a declaration by the form counts, from the time at which it was made. */
export class QuestionnaireValidity {
  hours!: number;
  /** The number of the document that says so; null where none is known. */
  document!: string | null;
  unconfirmed!: boolean;
}

/** A version without its questions. */
export class QuestionnaireVersionAnswer {
  /** From 1; a declaration keeps it. */
  version!: number;

  /** The first day on which it is asked. */
  @ApiProperty({ format: 'date' })
  validFrom!: string;

  /** The first day on which another is asked; null until there is one. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  validTo!: string | null;

  /** The number of the document that made it so; null where none is known. */
  document!: string | null;
  /** Whether some of it was not seen in a source. */
  unconfirmed!: boolean;
}

export class QuestionnaireOfList {
  @ApiProperty({ enum: DECLARATION_FORMS })
  form!: DeclarationFormCode;

  /** Of its newest version, in Vietnamese and English. */
  @ApiProperty(TEXTS)
  title!: BilingualText;

  /** Oldest first. */
  versions!: QuestionnaireVersionAnswer[];
}

export class QuestionnaireList {
  items!: QuestionnaireOfList[];
}

export class QuestionnaireAnswer extends QuestionnaireVersionAnswer {
  @ApiProperty({ enum: DECLARATION_FORMS })
  form!: DeclarationFormCode;

  @ApiProperty(TEXTS)
  title!: BilingualText;

  /** What the declarant must know before sending it. */
  @ApiProperty({ ...TEXTS, nullable: true })
  notice!: BilingualText | null;

  validity!: QuestionnaireValidity;

  /**
   * One page at a time, for citizens: `{key, title, questions}`. A question has `key, kind, fills` (the field of
   * `POST /v1/declarations`), `label, hint, required, showWhen` and what its kind has: `values, min, max, unit, …`.
   */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  pages!: readonly QuestionPage[];
}
