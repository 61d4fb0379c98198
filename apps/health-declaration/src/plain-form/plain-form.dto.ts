import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '#libs/http';
import { DECLARATION_FORMS, type DeclarationFormCode } from '#libs/vocabulary';

const LANGUAGES = ['vi', 'en'] as const;
const TYPED_CODE_CHARACTERS_MAX = 40;

export class PlainFormQuestion {
  @ApiProperty({ enum: DECLARATION_FORMS })
  @IsOptional()
  @IsIn(DECLARATION_FORMS)
  form?: DeclarationFormCode;

  /** As the browser asks, without it. */
  @ApiProperty({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;

  /** Code of the place whose poster was scanned; it stands in the form beforehand. */
  @ApiProperty({ example: 'K7M4Q2XQ' })
  @IsOptional()
  @IsString()
  @MaxLength(TYPED_CODE_CHARACTERS_MAX)
  place?: string;
}
