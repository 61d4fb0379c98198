import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { FACILITY_CODE } from '#libs/facility-register';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, VACCINES, type Vaccine } from '#libs/vocabulary';
import { FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from './recall.js';

const REASON_CHARACTERS_MAX = 500;
const VIALS_MAX = 10_000_000;

export class RecallLotBody {
  /** Of the lot, never of a person. */
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Nhà sản xuất thu hồi' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class UndoRecallBody extends RecallLotBody {}

export class ConfirmRecallBody {
  /** The facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(FACILITY_CODE)
  facilityCode?: string;

  /** How many vials of the lot the point has found and put aside. */
  @ApiProperty({ minimum: 0, maximum: VIALS_MAX })
  @IsInt()
  @Min(0)
  @Max(VIALS_MAX)
  vials!: number;
}

export class FollowUpBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  doseId!: string;

  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES })
  @IsIn(FOLLOW_UP_OUTCOMES)
  outcome!: FollowUpOutcome;
}

export class PeopleOfRecallQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;
}

export class LotRecallAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  reason!: string;
  @ApiProperty({ format: 'date-time' })
  recalledAt!: string;
  /** Points that were told, and doses that had been given of it. */
  points!: number;
  doses!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  undoReason!: string | null;
}

export class RecallPointAnswer {
  facilityCode!: string;
  /** By the stock, when it was told. */
  vials!: number;
  doses!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  vialsFound!: number | null;
}

export class ShownLotRecall extends LotRecallAnswer {
  /** Those that one may see. */
  told!: RecallPointAnswer[];
}

export class LotRecallsAnswer {
  items!: ShownLotRecall[];
}

/** Somebody who had the lot. */
export class PersonOfRecall {
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  fullName!: string;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
  @ApiProperty({ format: 'date' })
  day!: string;
  facilityCode!: string;
  /** Null while nobody has tried to tell. */
  @ApiProperty({ type: String, enum: FOLLOW_UP_OUTCOMES, nullable: true })
  followUp!: FollowUpOutcome | null;
}

export class PeopleOfRecallPage {
  items!: PersonOfRecall[];
  nextCursor!: string | null;
}

export class FollowUpAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  doseId!: string;
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES })
  outcome!: FollowUpOutcome;
  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;
}
