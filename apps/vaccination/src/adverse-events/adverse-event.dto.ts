import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
} from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy, ShapeBy } from '#libs/http';
import {
  ADVERSE_EVENT_SEVERITIES,
  ADVERSE_REACTIONS,
  freeText,
  parseDate,
  parseInstant,
  REACTION_RESULTS,
  REACTION_TREATMENT_PLACES,
  VACCINES,
  type AdverseEventSeverity,
  type AdverseReaction,
  type ReactionResult,
  type ReactionTreatmentPlace,
  type Vaccine,
} from '#libs/vocabulary';
import { parseLot } from '../lots/lot-number.rules.js';
import { WITHDRAWN_BECAUSE, type WithdrawnBecause } from './adverse-event.js';
import { BeganAt, BeganOn, DoseById, DoseByPerson, DoseByReference } from './dose-clue.dto.js';

const NOTE_CHARACTERS_MAX = 2_000;

/** What is told of an event, by staff and by citizens. */
export class ToldEventBody {
  @ShapeBy({ at: BeganAt, on: BeganOn }, { description: 'When it began.' })
  onset!: BeganAt | BeganOn;

  /** `severe` where life or limb is in danger, or a hospital is needed (tai biến nặng). */
  @ApiProperty({ enum: ADVERSE_EVENT_SEVERITIES })
  @IsIn(ADVERSE_EVENT_SEVERITIES)
  severity!: AdverseEventSeverity;

  @ApiProperty({ enum: ADVERSE_REACTIONS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ADVERSE_REACTIONS.length)
  @ArrayUnique()
  @IsIn(ADVERSE_REACTIONS, { each: true })
  reactions!: AdverseReaction[];

  @ApiPropertyOptional({ enum: REACTION_TREATMENT_PLACES })
  @IsOptional()
  @IsIn(REACTION_TREATMENT_PLACES)
  treatedAt?: ReactionTreatmentPlace;

  /** How it ended; what ended as a severe event is severe. */
  @ApiPropertyOptional({ enum: REACTION_RESULTS })
  @IsOptional()
  @IsIn(REACTION_RESULTS)
  result?: ReactionResult;

  /** What was seen and done. It may name people, and is kept sealed. */
  @ApiPropertyOptional({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class ReportAdverseEventBody extends ToldEventBody {
  /** By its id where one may see it; a dose that another facility gave by what the person holds or knows. */
  @ShapeBy({ id: DoseById, reference: DoseByReference, fullName: DoseByPerson })
  dose!: DoseById | DoseByReference | DoseByPerson;

  /** Who noticed it and follows it; the facility of whoever asks unless given, and else that of the dose. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  /** When that facility noticed it; now unless given. */
  @ApiPropertyOptional({ example: '2021-08-11T10:40:00+07:00', format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  noticedAt?: string;
}

/** What is told anew; what is left out stays as it is. */
export class AmendAdverseEventBody extends PartialType(ToldEventBody) {}

export class NotifyDepartmentBody {
  /** How the department was told, and under which number it has it. */
  @ApiPropertyOptional({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class WithdrawAdverseEventBody extends NotifyDepartmentBody {
  @ApiProperty({ enum: WITHDRAWN_BECAUSE })
  @IsIn(WITHDRAWN_BECAUSE)
  because!: (typeof WITHDRAWN_BECAUSE)[number];
}

const NOTIFICATIONS = ['waiting', 'overdue', 'done'] as const;

export class AdverseEventsQueryString extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  doseId?: string;

  /** Who follows it, or gave the dose. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facility?: string;

  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;

  @ApiPropertyOptional({ enum: ADVERSE_EVENT_SEVERITIES })
  @IsOptional()
  @IsIn(ADVERSE_EVENT_SEVERITIES)
  severity?: AdverseEventSeverity;

  /** Severe ones of which the department is yet to be told, was not told in time, or was told. */
  @ApiPropertyOptional({ enum: NOTIFICATIONS })
  @IsOptional()
  @IsIn(NOTIFICATIONS)
  notification?: (typeof NOTIFICATIONS)[number];

  /** Those that began on this day or later, in Asia/Ho_Chi_Minh. */
  @ApiPropertyOptional({ example: '2021-08-01', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  from?: string;

  /** Those that began on this day or before. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  to?: string;

  /** Withdrawn ones alone, or none of them; both unless given. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  withdrawn?: boolean;
}

/** What became of it with one act. */
export class AdverseEventAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ enum: ADVERSE_EVENT_SEVERITIES })
  severity!: AdverseEventSeverity;
  /** Until when the department must be told of it; null for a common one. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  dueAt!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** What was told of an event, as it stood after an act. */
export class EventStandingAnswer {
  @ApiProperty({ format: 'date' })
  onsetDay!: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  onsetAt!: string | null;
  @ApiProperty({ enum: ADVERSE_EVENT_SEVERITIES })
  severity!: AdverseEventSeverity;
  @ApiProperty({ enum: ADVERSE_REACTIONS, isArray: true })
  reactions!: AdverseReaction[];
  @ApiProperty({ enum: REACTION_TREATMENT_PLACES, nullable: true, type: String })
  treatedAt!: ReactionTreatmentPlace | null;
  @ApiProperty({ enum: REACTION_RESULTS, nullable: true, type: String })
  result!: ReactionResult | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  dueAt!: string | null;
}

/** An event without its person and without words. */
export class ListedAdverseEvent extends EventStandingAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  version!: number;
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
  /** Whether staff or a citizen told of it. */
  @ApiProperty({ enum: ['staff', 'citizen'] })
  reportedBy!: 'staff' | 'citizen';
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  @ApiProperty({ nullable: true, type: String })
  lot!: string | null;
  @ApiProperty({ format: 'date' })
  doseDay!: string;
  /** Who gave the dose. */
  doseFacility!: string;
  /** Who follows it. */
  facilityCode!: string;
  @ApiProperty({ format: 'date-time' })
  noticedAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  notifiedAt!: string | null;
  /** Since when the alarm stands that the department was not told in time. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  alarmedAt!: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  withdrawnAt!: string | null;
  @ApiProperty({ enum: [...WITHDRAWN_BECAUSE, 'wrong-dose'], nullable: true, type: String })
  withdrawnBecause!: WithdrawnBecause | null;
}

export class AdverseEventsPage {
  items!: ListedAdverseEvent[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor!: string | null;
}

/** One act: what was done, by whom, and what stood afterwards. */
export class AdverseEventChangeAnswer {
  version!: number;
  @ApiProperty({ enum: ['reported', 'amended', 'notified', 'withdrawn', 'alarmed', 'dose-changed'] })
  act!: string;
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
  actor!: string;
  after!: EventStandingAnswer;
  note?: string;
}

export class ShownAdverseEvent extends ListedAdverseEvent {
  /** From the first report on. */
  changes!: AdverseEventChangeAnswer[];
}
