import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { PageQuery, ParsedBy, ShapeBy } from '#libs/http';
import {
  ADVERSE_EVENT_SEVERITIES,
  ADVERSE_REACTIONS,
  parsePhone,
  REACTION_RESULTS,
  REACTION_TREATMENT_PLACES,
  type AdverseEventSeverity,
  type AdverseReaction,
  type ReactionResult,
  type ReactionTreatmentPlace,
} from '#libs/vocabulary';
import { ToldEventBody } from '../adverse-events/adverse-event.dto.js';
import { DoseByPerson, DoseByReference } from '../adverse-events/dose-clue.dto.js';
import { DISMISSALS, REPORT_STATES, type Dismissal, type ReportState } from './adverse-event-report.js';

/** What a citizen tells of a reaction, the own one or that of somebody in his care. */
export class TakeReportBody extends ToldEventBody {
  /** By what the person holds, or by who it is. */
  @ShapeBy({ reference: DoseByReference, fullName: DoseByPerson })
  dose!: DoseByReference | DoseByPerson;

  /** Where the person lives, when in the province: whose officers decide where no dose is found by itself. */
  @ApiPropertyOptional({ example: '31318' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  communeCode?: string;

  /** To ask back. */
  @ApiPropertyOptional({ example: '0300 000 678' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;
}

/** The same for whoever is told of, known or not. */
export class TakenReportAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;
}

export class ReportsQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: REPORT_STATES, default: 'waiting' })
  @IsIn(REPORT_STATES)
  state: ReportState = 'waiting';
}

/** A report without its person and without words. */
export class ListedReport {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ enum: REPORT_STATES })
  state!: ReportState;
  /** Why it waits, or why it was dismissed. */
  @ApiProperty({ nullable: true, type: String })
  reason!: string | null;
  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;
  @ApiProperty({ nullable: true, type: String })
  communeCode!: string | null;
  @ApiProperty({ format: 'date' })
  onsetDay!: string;
  @ApiProperty({ enum: ADVERSE_EVENT_SEVERITIES })
  severity!: AdverseEventSeverity;
  @ApiProperty({ enum: ADVERSE_REACTIONS, isArray: true })
  reactions!: AdverseReaction[];
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  dueAt!: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  alarmedAt!: string | null;
  /** The event that was made of it. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  eventId!: string | null;
}

export class ReportsPage {
  items!: ListedReport[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor!: string | null;
}

/** Whom the citizen named, as it was typed. */
export class ShownClue {
  reference?: string;
  fullName?: string;
  /** A year or a date. */
  birth?: string;
  lastFour?: string;
  @ApiPropertyOptional({ format: 'date' })
  on?: string;
}

export class ReportActAnswer {
  version!: number;
  @ApiProperty({ enum: ['listed', 'matched', 'dismissed', 'undone', 'alarmed'] })
  act!: string;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  actor!: string;
  @ApiProperty({ nullable: true, type: String })
  reason!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  eventId!: string | null;
}

export class ShownReport extends ListedReport {
  dose!: ShownClue;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  onsetAt!: string | null;
  @ApiProperty({ enum: REACTION_TREATMENT_PLACES, nullable: true, type: String })
  treatedAt!: ReactionTreatmentPlace | null;
  @ApiProperty({ enum: REACTION_RESULTS, nullable: true, type: String })
  result!: ReactionResult | null;
  note?: string;
  phone?: string;
  acts!: ReportActAnswer[];
}

/** It followed this dose. */
export class MatchReportBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  doseId!: string;
}

/** It followed none, or was told before. */
export class DismissReportBody {
  @ApiProperty({ enum: DISMISSALS })
  @IsIn(DISMISSALS)
  because!: Dismissal;
}

export class DecideReportBody {
  @ShapeBy({ doseId: MatchReportBody, because: DismissReportBody })
  decision!: MatchReportBody | DismissReportBody;
}

export class DecidedReportAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ enum: ['matched', 'dismissed', 'undone'] })
  act!: string;
  @ApiProperty({ format: 'date-time' })
  actedAt!: string;
  /** The event that was made of it, or was withdrawn again. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  eventId!: string | null;
}
