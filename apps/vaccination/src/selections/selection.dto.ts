import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { parseDate, SEXES, type Sex } from '#libs/vocabulary';
import { SELECTED_DOSES, WHY_CHOSEN, WHY_NOT, type SelectedDose, type SelectionReason } from './selection.js';

const COMMUNES_MAX = 200;
const GROUPS_MAX = 20;
const YEARS_MAX = 130;
/** Invitations that one request makes. */
export const INVITED_PER_BATCH_MAX = 500;

export class SelectPeopleBody {
  /** `first`: people without any dose. `next`: people whose next dose is due. */
  @ApiProperty({ enum: SELECTED_DOSES })
  @IsIn(SELECTED_DOSES)
  dose!: SelectedDose;

  /** On which the dose would be given; the campaign's first day unless given. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;

  /** Where people live; all communes of the campaign that are one's own unless given. */
  @ApiPropertyOptional({ example: ['31318'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COMMUNES_MAX)
  @ArrayUnique()
  @Matches(/^\d{5}$/, { each: true })
  communes?: string[];

  /** Of the list in force; every group unless given. */
  @ApiPropertyOptional({ example: ['1', '9'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(GROUPS_MAX)
  @ArrayUnique()
  @Matches(/^(?:[1-9]|1\d|20|unknown)$/, { each: true })
  priorityGroups?: string[];

  /** Full years on the day. */
  @ApiPropertyOptional({ minimum: 0, maximum: YEARS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(YEARS_MAX)
  minYears?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: YEARS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(YEARS_MAX)
  maxYears?: number;

  @ApiPropertyOptional({ enum: SEXES })
  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;
}

export class SelectionAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  campaignId!: string;
  @ApiProperty({ enum: SELECTED_DOSES })
  dose!: SelectedDose;
  @ApiProperty({ format: 'date' })
  on!: string;
  communes!: string[];
  @ApiProperty({ enum: ['running', 'done'] })
  state!: 'running' | 'done';
  /** People so far. */
  lookedAt!: number;
  /** Null while it runs. */
  @ApiProperty({ type: Number, nullable: true })
  chosen!: number | null;
  @ApiProperty({ format: 'date-time' })
  askedAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  doneAt!: string | null;
}

export class SelectedPeopleQuery extends PageQuery {
  /** Only those who were chosen, or only those who were not. */
  @ApiPropertyOptional({ enum: ['yes', 'no'] })
  @IsOptional()
  @IsIn(['yes', 'no'])
  chosen?: 'yes' | 'no';
}

/** Somebody who was looked at, covered. */
export class SelectedPerson {
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  /** Null while the selection runs and nothing speaks against it. */
  @ApiProperty({ type: Boolean, nullable: true })
  isChosen!: boolean | null;
  /** Why, or why not: every reason. */
  @ApiProperty({ enum: [...WHY_CHOSEN, ...WHY_NOT], isArray: true })
  reasons!: SelectionReason[];
  maskedName!: string;
  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;
  residenceCommune!: string;
  priorityGroup!: string;
  /** The dose that would be given; null where none is due. */
  @ApiProperty({ type: Number, nullable: true })
  doseNumber!: number | null;
  /** The first day on which it is allowed. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  dueFrom!: string | null;
}

export class SelectedPeoplePage {
  items!: SelectedPerson[];
  nextCursor!: string | null;
}

export class InviteChosenBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  selectionId!: string;

  /** How many of the chosen at most, the first in rank first; as many as the session has places unless given. */
  @ApiPropertyOptional({ minimum: 1, maximum: INVITED_PER_BATCH_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(INVITED_PER_BATCH_MAX)
  people?: number;
}

/** What became of those who were to be invited. */
export class InvitedChosenAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  invited!: number;
  /** Not invited because a quota is exhausted. */
  quotaExhausted!: number;
  /** Not invited because the session is full. */
  sessionFull!: number;
}
