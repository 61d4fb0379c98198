import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '#libs/http';
import { ShownDeclaration } from '../declarations/declaration-views.dto.js';
import {
  ATTENTION_LEVELS,
  ATTENTION_SOURCES,
  ATTENTION_STATES,
  type AttentionLevel,
  type AttentionSource,
  type AttentionState,
} from './attention.rules.js';
import type { ActKind } from './attention-work.store.js';

const OLDER_THAN_HOURS_MAX = 8_760;

export class AttentionEntriesFilter extends PageQuery {
  /** A province, district or commune; only what of it lies in the officer's areas is shown. */
  @ApiProperty({ example: '930' })
  @IsOptional()
  @Matches(/^(\d{2}|\d{3}|\d{5})$/)
  area?: string;

  @ApiProperty({ enum: ATTENTION_STATES })
  @IsOptional()
  @IsIn(ATTENTION_STATES)
  state?: AttentionState;

  @ApiProperty({ enum: ATTENTION_LEVELS })
  @IsOptional()
  @IsIn(ATTENTION_LEVELS)
  level?: AttentionLevel;

  @ApiProperty({ enum: ATTENTION_SOURCES })
  @IsOptional()
  @IsIn(ATTENTION_SOURCES)
  source?: AttentionSource;

  /** Hours since when it needs an officer, at least. */
  @ApiProperty({ minimum: 0, maximum: OLDER_THAN_HOURS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(OLDER_THAN_HOURS_MAX)
  olderThan?: number;
}

/** An entry without its person. */
export class ListedEntry {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  source!: AttentionSource;
  /** For `If-Match`. It grows with every correction and every act. */
  version!: number;
  /** Null for an arrival. */
  form!: string | null;
  state!: AttentionState;
  level!: AttentionLevel;
  levelSince!: string;
  /** Since when it needs an officer. */
  since!: string;
  /** Whole hours since then. */
  ageHours!: number;
  residenceCommune!: string | null;
  placeCommune!: string | null;
  destinationCommune!: string | null;
  /** Null for an arrival. */
  ageBand!: string | null;
  reasons!: string[];
  /** The officer's name; null while nobody has it. */
  takenBy!: string | null;
  takenAt!: string | null;
  /** Whether it is the asking officer who has it. */
  mine!: boolean;
  /** Calls of the officer who has it. */
  calls!: number;
  decidedAt!: string | null;
  /** Set by an officer; of one entry also as its address says it, which no list opens. */
  hamlet!: string | null;
}

/** How many of the filter, whatever state was asked for. */
export class CountsOfEntries {
  open!: number;
  taken!: number;
  called!: number;
  decided!: number;
}

export class AttentionEntriesPage {
  items!: ListedEntry[];
  nextCursor!: string | null;
  counts!: CountsOfEntries;
}

export class ShownAct {
  kind!: ActKind;
  at!: string;
  /** The officer's name, or that of the platform's own job. */
  by!: string;
  /** Of a call: its outcome; of a decision: the decision; of an escalation: why; of a hamlet: its name. */
  detail!: string | null;
  /** To which an escalation moved it. */
  level!: AttentionLevel | null;

  /** Of a decision. */
  note!: string | null;
}

/** What a checkpoint announced. */
export class ShownArrival {
  checkpointCode!: string;
  passedAt!: string;
  announcedAt!: string;
  colour!: string;
  originCommune!: string | null;
  originProvince!: string | null;
}

/** An entry with its person and everything that was done. */
export class ShownEntry extends ListedEntry {
  /** Oldest first. */
  acts!: ShownAct[];
  /** Of an arrival: null where the person had declared nothing that the officer may read. */
  @ApiProperty({ type: ShownDeclaration, nullable: true })
  declaration!: ShownDeclaration | null;

  /** Null for a declaration. */
  @ApiProperty({ type: ShownArrival, nullable: true })
  arrival!: ShownArrival | null;
}
