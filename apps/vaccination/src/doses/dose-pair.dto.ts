import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, VACCINES, type Vaccine } from '#libs/vocabulary';
import type { PairAct } from './dose-pair.store.js';

const REASON_CHARACTERS_MAX = 500;
const PAIR_STATES = ['open', 'same', 'different'] as const;

export class DosePairsQueryString extends PageQuery {
  /** Those that await a decision, unless told otherwise. */
  @ApiPropertyOptional({ enum: PAIR_STATES, default: 'open' })
  @IsOptional()
  @IsIn(PAIR_STATES)
  state?: (typeof PAIR_STATES)[number];
}

/** One of two doses that may be one. */
export class DoseOfPair {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  /** Null where it is unknown. */
  lot!: string | null;
  @ApiProperty({ format: 'date' })
  day!: string;
  facilityCode!: string;
  /** Null unless it stands. */
  doseNumber!: number | null;
}

/** Two doses of one person, nearer to each other than doses are given. */
export class DosePairAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  dose!: DoseOfPair;
  other!: DoseOfPair;
  daysApart!: number;
  /** Null while nobody has decided. */
  @ApiProperty({ enum: ['same', 'different'], nullable: true })
  decision!: 'same' | 'different' | null;
}

export class DosePairsPage {
  items!: DosePairAnswer[];
  nextCursor!: string | null;
}

export class DecidePairBody {
  /** `same`: it was one dose, entered twice. `different`: both were given. */
  @ApiProperty({ enum: ['same', 'different'] })
  @IsIn(['same', 'different'])
  is!: 'same' | 'different';

  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Đối chiếu phiếu tiêm của hai cơ sở' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class UndoPairBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class PairActAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['same', 'different', 'undone'] })
  act!: PairAct;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
}
