import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { OVERDUE_STAGES, type OverdueStage } from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import {
  SPECIMEN_KINDS,
  SPECIMEN_STATUSES,
  TEST_REASONS,
  type Birth,
  type SpecimenKind,
  type SpecimenStatus,
  type TestReason,
  parseDate,
} from '#libs/vocabulary';

const FACILITY = /^[A-Z0-9][A-Z0-9-]{2,31}$/;

export class SpecimensQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: SPECIMEN_STATUSES })
  @IsOptional()
  @IsIn(SPECIMEN_STATUSES)
  status?: SpecimenStatus;

  /** Who collected them. */
  @IsOptional()
  @Matches(FACILITY)
  facility?: string;

  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;

  /** Of the collection, in Asia/Ho_Chi_Minh. */
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  day?: string;
}

export class OverdueQueryString extends PageQuery {
  @IsOptional()
  @Matches(FACILITY)
  laboratory?: string;

  @ApiPropertyOptional({ enum: OVERDUE_STAGES })
  @IsOptional()
  @IsIn(OVERDUE_STAGES)
  stage?: OverdueStage;
}

export class ListedSpecimen {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  barcode!: string;
  /** Absent for our own labels and for shares of pools. */
  assigner?: string;
  @ApiProperty({ enum: SPECIMEN_KINDS })
  kind!: SpecimenKind;
  /** `share`: a person's share in a tube that was swabbed for several. */
  @ApiProperty({ enum: ['own', 'share'] })
  tube!: 'own' | 'share';
  @ApiProperty({ enum: SPECIMEN_STATUSES })
  status!: SpecimenStatus;
  facilityCode!: string;
  laboratoryCode!: string | null;
  collectedAt!: string;
  expectedAt!: string;
  /** The stage at which it is late. */
  @ApiProperty({ enum: OVERDUE_STAGES, nullable: true })
  overdueStage!: OverdueStage | null;
}

export class SpecimensPage {
  items!: ListedSpecimen[];
  nextCursor!: string | null;
}

export class OverdueCountAnswer {
  /** Null for what was not dispatched yet. */
  laboratoryCode!: string | null;
  @ApiProperty({ enum: OVERDUE_STAGES })
  stage!: OverdueStage;
  specimens!: number;
  /** When the first of them became late. */
  since!: string;
}

export class OverdueSpecimen extends ListedSpecimen {
  /** When its stage became late. */
  overdueSince!: string;
}

export class OverduePage {
  /** Of everything that the reader may see, whatever the filter. */
  counts!: OverdueCountAnswer[];
  items!: OverdueSpecimen[];
  nextCursor!: string | null;
}

export class ShownCustodyStep {
  @ApiProperty({ enum: SPECIMEN_STATUSES })
  step!: SpecimenStatus;
  at!: string;
  recordedAt!: string;
  /** Id of the member of staff or client. */
  by!: string;
  facilityCode!: string | null;
  /** Codes: condition, consignment, run. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: object;
}

export class ShownResultVersion {
  version!: number;
  state!: string;
  kind!: string;
  method!: string;
  /** Null where it may not be seen before it is released. */
  @ApiProperty({ type: String, nullable: true })
  value!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, nullable: true })
  ct!: Readonly<Record<string, number>> | null;
  laboratoryCode!: string;
  testedAt!: string;
  validatedAt!: string | null;
  releasedAt!: string | null;
  /** Of a correction: why. Null where the value may not be seen, and once its time is over. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** Why the second person did not agree. */
  @ApiProperty({ type: String, nullable: true })
  rejection!: string | null;
}

export class ShownPool {
  code!: string;
  kind!: string;
  status!: string;
  member!: number;
  state!: string;
}

export class ShownTestedPerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  fullName!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  birth!: Birth | null;
  sex!: string;
  nationality!: string | null;
  phone!: string | null;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  identityDocument?: object;
  @ApiProperty({ type: 'object', additionalProperties: true })
  residence!: object;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  guardian?: object;
}

export class ShownSpecimen extends ListedSpecimen {
  version!: number;
  @ApiProperty({ enum: TEST_REASONS })
  reason!: TestReason;
  priority!: string;
  placeKind!: string;
  receivedAt!: string | null;
  /** Why a result that is ready is held back. */
  heldReason!: string | null;
  /** The condition for which it was refused, or why it was given up. */
  refusal!: string | null;
  /** Since when a new specimen is asked for; null once it was taken. */
  askedAnewAt!: string | null;
  /** Null once its time is over and it is nobody's any more. */
  @ApiProperty({ type: ShownTestedPerson, nullable: true })
  person!: ShownTestedPerson | null;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  clinical?: object;
  epidemiologicalFactor?: boolean | string;
  contactOf?: string;
  custody!: ShownCustodyStep[];
  results!: ShownResultVersion[];
  pools!: ShownPool[];
}
