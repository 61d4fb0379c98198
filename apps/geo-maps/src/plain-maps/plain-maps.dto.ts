import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '#libs/http';

/** Longer than any code or word that a form of these pages sends. */
const WORD_CHARACTERS_MAX = 40;

class PlainQuestion {
  @IsOptional()
  @IsIn(['vi', 'en'])
  lang?: Language;
}

export class PlainCovidQuestion extends PlainQuestion {
  /** A commune; empty for all. */
  @IsOptional()
  @IsString()
  @MaxLength(WORD_CHARACTERS_MAX)
  area?: string;

  /** As a date is written here, or ISO; today where it is empty. */
  @IsOptional()
  @IsString()
  @MaxLength(WORD_CHARACTERS_MAX)
  on?: string;
}

export class PlainEssentialsQuestion extends PlainQuestion {
  @IsOptional()
  @IsString()
  @MaxLength(WORD_CHARACTERS_MAX)
  commune?: string;

  @IsOptional()
  @IsString()
  @MaxLength(WORD_CHARACTERS_MAX)
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(WORD_CHARACTERS_MAX)
  open?: string;
}
