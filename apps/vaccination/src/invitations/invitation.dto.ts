import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { DECLINE_REASONS, INVITATION_STATES, type DeclineReason, type InvitationState } from './invitation.js';
import { SPOKEN_STATES, type SpokenState } from './invitation.rules.js';

const NOTE_CHARACTERS_MAX = 300;
const SHIFT_MAX = 48;
export const IMAGE_FORMATS = ['svg', 'png'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

export class InvitePersonBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  sessionId!: string;

  /** Of `GET /v1/vaccination-people` or a selection. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  /** The first one with a place unless given. */
  @ApiPropertyOptional({ minimum: 1, maximum: SHIFT_MAX })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SHIFT_MAX)
  shift?: number;
}

export class StepInvitationBody {
  /** Arrivals and doses say the other states. */
  @ApiProperty({ enum: SPOKEN_STATES })
  @IsIn(SPOKEN_STATES)
  state!: SpokenState;

  /** Of whoever declines, and only then. */
  @ApiPropertyOptional({ enum: DECLINE_REASONS })
  @IsOptional()
  @IsIn(DECLINE_REASONS)
  reason?: DeclineReason;

  /** It is sealed. */
  @ApiPropertyOptional({ maxLength: NOTE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NOTE_CHARACTERS_MAX))
  note?: string;
}

export class InvitationsQueryString extends PageQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  session!: string;

  @ApiPropertyOptional({ enum: INVITATION_STATES })
  @IsOptional()
  @IsIn(INVITATION_STATES)
  state?: InvitationState;
}

export class InvitationImageQuery {
  @ApiPropertyOptional({ enum: IMAGE_FORMATS, default: 'svg' })
  @IsOptional()
  @IsIn(IMAGE_FORMATS)
  format: ImageFormat = 'svg';
}

/** To what somebody is invited, and how far it has come. */
export class InvitationFields {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  campaignId!: string;
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  facilityCode!: string;
  @ApiProperty({ format: 'date' })
  day!: string;
  shift!: number;
  /** When the shift begins, in Asia/Ho_Chi_Minh. */
  @ApiProperty({ example: '07:30' })
  startsAt!: string;
  endsAt!: string;
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  /** Why the person declined; null in every other state. */
  @ApiProperty({ enum: DECLINE_REASONS, nullable: true })
  reason!: DeclineReason | null;
  @ApiProperty({ format: 'date-time' })
  madeAt!: string;
}

export class MadeInvitationAnswer extends InvitationFields {
  /** With what the person comes; a secret of whoever is invited. */
  @ApiProperty({ example: '4K7M-1Q2X-QZ0R-8D3T' })
  code!: string;
}

/** An invitation on a list, its person covered. */
export class ListedInvitation extends InvitationFields {
  maskedName!: string;
  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;
}

export class InvitationsPage {
  items!: ListedInvitation[];
  nextCursor!: string | null;
}

export class InvitationStepAnswer {
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  @ApiProperty({ enum: DECLINE_REASONS, nullable: true })
  reason!: DeclineReason | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** Of the client or the member of staff. */
  by!: string;
  /** Whether the person was called by a message to the phone. */
  byMessage!: boolean;
}

/** An invitation with what is needed to call the person, and every step. */
export class ShownInvitation extends MadeInvitationAnswer {
  fullName!: string;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;
  steps!: InvitationStepAnswer[];
}

/** How many were called by a message, and who is left to be called otherwise. */
export class CalledByMessageAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  called!: number;
  /** Those of whom no phone is known stay `planned`. */
  withoutPhone!: number;
  /** Beyond what one request calls: ask again under another key. */
  waiting!: number;
}

export class SteppedInvitationAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  @ApiProperty({ enum: DECLINE_REASONS, nullable: true })
  reason!: DeclineReason | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}
