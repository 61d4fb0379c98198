import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { CHECKPOINT_COLOURS, type CheckpointColour } from '#libs/vocabulary';
import { freeText } from '../free-text.rules.js';
import { CONFLICT_KINDS, type ConflictKind } from './passage-conflict.rules.js';
import { NOTE_CHARACTERS_MAX } from './passage.dto.js';

const STATUSES = ['open', 'closed'] as const;

export class ConflictsQueryString extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export class PassageConflict {
  id!: string;
  @ApiProperty({ enum: CONFLICT_KINDS })
  kind!: ConflictKind;
  passageId!: string;
  /** The earlier of two passages with one code; null where one passage differs from what the server decided. */
  otherPassageId!: string | null;
  checkpointCode!: string;
  otherCheckpointCode!: string | null;
  passedAt!: string;
  otherPassedAt!: string | null;
  /** As the server decided. */
  @ApiProperty({ enum: CHECKPOINT_COLOURS })
  colour!: CheckpointColour;
  @ApiProperty({ enum: CHECKPOINT_COLOURS, nullable: true })
  colourShown!: CheckpointColour | null;
  decision!: string | null;
  foundAt!: string;
  closedAt!: string | null;
}

export class PassageConflictsPage {
  items!: PassageConflict[];
  nextCursor!: string | null;
}

export class CloseConflictBody {
  /** What was found out. Sealed. */
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note!: string;
}

export class ClosedConflict {
  id!: string;
  closedAt!: string;
}
