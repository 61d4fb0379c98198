import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseDate } from '#libs/vocabulary';
import { parseStaffId } from './staff-id.rules.js';
import {
  INCIDENT_ACTS,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  type IncidentAct,
  type IncidentKind,
  type IncidentState,
} from './support-incident.js';

const NOTE_CHARACTERS_MAX = 1_000;

/** Words that are kept sealed: they may name people. */
export class IncidentNoteBody {
  @ApiProperty({ maxLength: NOTE_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note!: string;
}

/** What does not work. */
export class OpenIncidentBody extends IncidentNoteBody {
  /** The point; that of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  @ApiProperty({ enum: INCIDENT_KINDS })
  @IsIn(INCIDENT_KINDS)
  kind!: IncidentKind;
}

export class TakeIncidentBody {
  /** Who of the roster takes it; whoever asks unless given. */
  @ApiPropertyOptional({ example: 'IT-04' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseStaffId)
  staffId?: string;
}

/** The points and days of which is asked. */
export class IncidentPeriodQuery {
  /** One point; all that one may see unless it is named. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  /** The first day in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '2021-08-01', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  from!: string;

  /** The last day. */
  @ApiProperty({ example: '2021-08-11', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  to!: string;
}

export class IncidentsQueryString extends PageQuery {
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  @ApiPropertyOptional({ enum: INCIDENT_KINDS })
  @IsOptional()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  @ApiPropertyOptional({ enum: INCIDENT_STATES })
  @IsOptional()
  @IsIn(INCIDENT_STATES)
  state?: IncidentState;

  /** Those that were opened on this day or later, in Asia/Ho_Chi_Minh. */
  @ApiPropertyOptional({ example: '2021-08-01', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  from?: string;

  /** Those that were opened on this day or before. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  to?: string;
}

/** What an act has made of an incident. */
export class IncidentActAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ enum: INCIDENT_ACTS })
  act!: IncidentAct;
  @ApiProperty({ enum: INCIDENT_STATES })
  state!: IncidentState;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
}

/** An incident without words. */
export class ListedIncident {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  facilityCode!: string;
  @ApiProperty({ enum: INCIDENT_KINDS })
  kind!: IncidentKind;
  @ApiProperty({ enum: INCIDENT_STATES })
  state!: IncidentState;
  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
  /** When it was taken first. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  takenAt!: string | null;
  /** Who has it now. */
  @ApiProperty({ nullable: true, type: String })
  takenBy!: string | null;
  /** Null again once it was reopened. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  solvedAt!: string | null;
  /** How often it was not solved after all. */
  reopenings!: number;
}

export class IncidentsPage {
  items!: ListedIncident[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor!: string | null;
}

/** One act, by whom, and what was said with it. */
export class ShownIncidentAct {
  version!: number;
  @ApiProperty({ enum: INCIDENT_ACTS })
  act!: IncidentAct;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  actor!: string;
  /** Who of the roster has taken it. */
  @ApiProperty({ nullable: true, type: String })
  staffId!: string | null;
  /** Absent where nothing was said, and once what was said is older than such words are kept. */
  note?: string;
}

export class ShownIncident extends ListedIncident {
  acts!: ShownIncidentAct[];
}

/** How often something fails, and how long it lasts. */
export class FailuresOfKind {
  @ApiProperty({ enum: INCIDENT_KINDS })
  kind!: IncidentKind;
  /** Incidents that were opened in the period. */
  opened!: number;
  /** Of those, the ones that are solved by now. */
  solved!: number;
  /** Of those, the ones that were not solved after all at least once. */
  reopened!: number;
  /** From opened until taken first; null where none was taken. */
  @ApiProperty({ nullable: true, type: Number })
  medianMinutesToTaken!: number | null;
  /** From opened until solved for good; null where none is. */
  @ApiProperty({ nullable: true, type: Number })
  medianMinutesToSolved!: number | null;
}

export class FailuresAtPoint extends FailuresOfKind {
  facilityCode!: string;
}

/** What fails most first. */
export class IncidentSummary {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string;
  kinds!: FailuresOfKind[];
  points!: FailuresAtPoint[];
}
