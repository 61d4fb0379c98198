import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { freeText, hamletOf, refused, accepted, type Parsed } from '#libs/vocabulary';
import { ParsedBy } from '#libs/http';
import { ATTENTION_DECISIONS, CALL_OUTCOMES, type AttentionDecision, type CallOutcome } from './attention.rules.js';
import type { ActKind } from './attention-work.store.js';

const NOTE_CHARACTERS_MAX = 1_000;
const HAMLET_CHARACTERS_MAX = 60;

export class CallBody {
  @ApiProperty({ enum: CALL_OUTCOMES })
  @IsIn(CALL_OUTCOMES)
  outcome!: CallOutcome;
}

export class DecisionBody {
  @ApiProperty({ enum: ATTENTION_DECISIONS })
  @IsIn(ATTENTION_DECISIONS)
  decision!: AttentionDecision;

  /** For those who come after; sealed. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class HamletBody {
  /** As people of the commune call it. */
  @ApiProperty({ example: 'Ấp Mỹ Hiệp', maxLength: HAMLET_CHARACTERS_MAX })
  @IsString()
  @MaxLength(HAMLET_CHARACTERS_MAX)
  @ParsedBy(parseHamlet)
  hamlet!: string;
}

export class DoneAct {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  kind!: ActKind;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  /** Of the entry, which the act has moved on. */
  version!: number;
}

export function parseHamlet(typed: string): Parsed<string> {
  const hamlet = hamletOf(typed);
  return hamlet === undefined ? refused('hamlet-malformed') : accepted(hamlet);
}
