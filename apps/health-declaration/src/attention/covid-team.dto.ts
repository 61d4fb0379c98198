import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { AttentionState } from './attention.rules.js';

/** In place of a hamlet: whose address names none. */
export const UNKNOWN_HAMLET = 'unknown';

export class CovidTeamQuery {
  /** The team's commune. */
  @ApiProperty({ example: '31318' })
  @Matches(/^\d{5}$/)
  commune!: string;

  /** As the answer names it; `unknown` for those whose address names none. */
  @ApiProperty({ example: 'Khu vực 2' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  hamlet?: string;
}

/** Whom the team visits or calls. */
export class CovidTeamEntry {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** For `If-Match`. */
  version!: number;
  /** Null where the address names none and no officer has set one. */
  hamlet!: string | null;
  fullName!: string;
  phone!: string;
  address!: string;
  ageBand!: string | null;
  reasons!: string[];
  state!: AttentionState;
  since!: string;
  takenBy!: string | null;
}

export class HamletCount {
  hamlet!: string | null;
  count!: number;
}

export class CovidTeamList {
  /** Hamlet by hamlet, in each the oldest first. */
  items!: CovidTeamEntry[];
  /** Of the whole commune. */
  hamlets!: HamletCount[];
  /** Whether the commune has more than are shown; the oldest are shown. */
  hasMore!: boolean;
}
