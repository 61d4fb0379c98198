import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery, ParsedBy, PersonForm } from '#libs/http';
import {
  accepted,
  freeText,
  parseInstant,
  POOL_KINDS,
  POOL_MEMBERS_MAX,
  POOL_MEMBERS_MIN,
  POOL_STATUSES,
  refused,
  SPECIMEN_KINDS,
  TEST_PLACE_KINDS,
  TEST_PRIORITIES,
  TEST_REASONS,
  type Parsed,
  type PoolKind,
  type PoolStatus,
  type SpecimenKind,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
} from '#libs/vocabulary';
import { readBarcodeText, readFactor } from '../specimens/specimen-fields.rules.js';
import { ClinicalBody, SPECIMEN_BYTES_MAX } from '../specimens/specimen.dto.js';
import { POOL_CODE } from './pool-code.rules.js';
import {
  CLOSURE_REASONS,
  MEMBER_STATES,
  POOL_METHODS,
  REVIEW_FINDINGS,
  type ClosureReason,
  type MemberState,
  type PoolMethod,
  type ReviewFinding,
} from './pool.rules.js';

const CONTACT_CHARACTERS_MAX = 100;
const ASSIGNER = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,39}$/;
const NUMBER = /^(?:[1-9]|1\d|20)$/;
/** A pool of people, each with everything that a specimen may say. */
export const POOL_BYTES_MAX = POOL_MEMBERS_MAX * SPECIMEN_BYTES_MAX;

export function readPoolCode(given: string): Parsed<string> {
  return POOL_CODE.test(given) ? accepted(given) : refused('malformed');
}

/** The number of a member in an address. */
export function readMemberNumber(given: string): Parsed<number> {
  return NUMBER.test(given) ? accepted(Number(given)) : refused('malformed');
}

/** Of a laboratory pool `barcode`; of a field pool `person`, and what a specimen says beside the person. */
export class PoolMemberBody {
  @ApiPropertyOptional({ example: '7K2M4Q2XQ9' })
  @IsOptional()
  @ParsedBy(readBarcodeText)
  barcode?: string;

  /** Who assigned the barcode, where it is not ours or others have used the value too. */
  @IsOptional()
  @Matches(ASSIGNER)
  assigner?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonForm)
  person?: PersonForm;

  @ApiPropertyOptional({ enum: SPECIMEN_KINDS, default: 'nasopharyngeal' })
  @IsOptional()
  @IsIn(SPECIMEN_KINDS)
  kind?: SpecimenKind;

  @ApiPropertyOptional({ enum: TEST_REASONS, default: 'community-surveillance' })
  @IsOptional()
  @IsIn(TEST_REASONS)
  reason?: TestReason;

  @ApiPropertyOptional({ enum: TEST_PRIORITIES, default: 'routine' })
  @IsOptional()
  @IsIn(TEST_PRIORITIES)
  priority?: TestPriority;

  @ApiPropertyOptional({ enum: TEST_PLACE_KINDS, default: 'other' })
  @IsOptional()
  @IsIn(TEST_PLACE_KINDS)
  placeKind?: TestPlaceKind;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClinicalBody)
  clinical?: ClinicalBody;

  @ApiPropertyOptional({ oneOf: [{ type: 'boolean' }, { type: 'string' }] })
  @IsOptional()
  @ParsedBy(readFactor)
  epidemiologicalFactor?: boolean | string;

  @ApiPropertyOptional({ example: 'BN27880', maxLength: CONTACT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(CONTACT_CHARACTERS_MAX))
  contactOf?: string;
}

export class FormPoolBody {
  /** On the tube. Shares are named after it: its code, a dot and the number of the member. */
  @ApiProperty({ example: 'MG-930-0042' })
  @Matches(POOL_CODE)
  code!: string;

  /** `field`: one tube at the swab, members are people. `laboratory`: members are specimens that were received. */
  @ApiProperty({ enum: POOL_KINDS })
  @IsIn(POOL_KINDS)
  kind!: PoolKind;

  @ApiProperty({ enum: POOL_METHODS })
  @IsIn(POOL_METHODS)
  method!: PoolMethod;

  /** When it was made; now unless given. */
  @ApiPropertyOptional({ example: '2021-08-11T08:00:00+07:00', format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  formedAt?: string;

  /** Who made it; the facility of whoever asks unless given. */
  @ApiPropertyOptional({ example: 'TTYT-930' })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  facilityCode?: string;

  @ApiProperty({ type: [PoolMemberBody], minItems: POOL_MEMBERS_MIN, maxItems: POOL_MEMBERS_MAX })
  @IsArray()
  @ArrayMinSize(POOL_MEMBERS_MIN)
  @ArrayMaxSize(POOL_MEMBERS_MAX)
  @ValidateNested({ each: true })
  @Type(() => PoolMemberBody)
  members!: PoolMemberBody[];
}

export class ClosureBody {
  /** Why nobody takes a new specimen of the member. */
  @ApiProperty({ enum: CLOSURE_REASONS })
  @IsIn(CLOSURE_REASONS)
  reason!: ClosureReason;
}

export class RetestBody {
  /** Of the specimen that was taken of the member after the pool. */
  @ApiProperty({ example: '7K2M4Q2XQ9' })
  @ParsedBy(readBarcodeText)
  barcode!: string;

  @IsOptional()
  @Matches(ASSIGNER)
  assigner?: string;
}

export class ReviewBody {
  /** Why the tube was positive and none of its members. */
  @ApiProperty({ enum: REVIEW_FINDINGS })
  @IsIn(REVIEW_FINDINGS)
  finding!: ReviewFinding;
}

export class PoolsQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: POOL_STATUSES })
  @IsOptional()
  @IsIn(POOL_STATUSES)
  status?: PoolStatus;
}

export class FormedMember {
  /** From 1. */
  number!: number;

  @ApiProperty({ format: 'uuid' })
  specimenId!: string;

  /** Of the share, or of the member's own tube. */
  barcode!: string;

  /** Absent for our own labels and for shares. */
  assigner?: string;

  /** For the person, of a field pool: with it the result is looked up. */
  slipCode?: string;
}

export class PoolHead {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  code!: string;

  @ApiProperty({ enum: POOL_KINDS })
  kind!: PoolKind;

  @ApiProperty({ enum: POOL_METHODS })
  method!: string;

  @ApiProperty({ enum: POOL_STATUSES })
  status!: PoolStatus;

  facilityCode!: string;

  @ApiProperty({ type: String, nullable: true })
  laboratoryCode!: string | null;

  @ApiProperty({ format: 'date-time' })
  formedAt!: string;
}

export class FormedPoolAnswer extends PoolHead {
  @ApiProperty({ type: [FormedMember] })
  members!: FormedMember[];
}

export class ListedPool extends PoolHead {
  /** How many are in it. */
  size!: number;

  @ApiPropertyOptional({ enum: REVIEW_FINDINGS })
  finding?: ReviewFinding;
}

export class PoolsPage {
  @ApiProperty({ type: [ListedPool] })
  items!: ListedPool[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ShownMember extends FormedMember {
  /** `open`: a new specimen is asked for, with the reason `pooled-sample-positive`. */
  @ApiProperty({ enum: MEMBER_STATES })
  state!: MemberState;

  @ApiPropertyOptional({ enum: CLOSURE_REASONS })
  closedReason?: ClosureReason;

  /** The specimen that was taken in the member's stead. */
  retestBarcode?: string;

  /** Absent for our own labels. */
  retestAssigner?: string;
}

export class MemberAnswer {
  number!: number;

  @ApiProperty({ enum: MEMBER_STATES })
  state!: MemberState;

  @ApiPropertyOptional({ enum: CLOSURE_REASONS })
  closedReason?: ClosureReason;

  /** Of the specimen that stands for the member. */
  @ApiPropertyOptional({ format: 'uuid' })
  retestSpecimenId?: string;
}

export class ReviewAnswer {
  code!: string;

  @ApiProperty({ enum: REVIEW_FINDINGS })
  finding!: ReviewFinding;

  @ApiProperty({ format: 'date-time' })
  reviewedAt!: string;
}
