import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '#libs/http';

export const WAITING_STATES = ['open', 'matched', 'dismissed'] as const;

export class UnmatchedResultsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WAITING_STATES, default: 'open' })
  @IsOptional()
  @IsIn(WAITING_STATES)
  state?: (typeof WAITING_STATES)[number];
}

/** The specimen that the result belongs to. */
export class MatchBody {
  @ApiProperty({ example: 'ABCD234567' })
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  barcode!: string;

  /** Who gave the barcode; empty for our own. Needed where two assigners have the same. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(128)
  assigner?: string;
}

/** A result of another system that waits for a person. */
export class UnmatchedResult {
  id!: string;
  reason!: 'barcode-unknown' | 'value-differs' | 'preliminary';
  source!: 'hl7' | 'fhir';
  facilityCode!: string;
  receivedAt!: string;
  state!: (typeof WAITING_STATES)[number];
  barcodes!: { value: string; assigner?: string }[];
  method!: string;
  value!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, nullable: true })
  ct!: Record<string, number> | null;
  testedAt!: string;
  standing!: 'preliminary' | 'final' | 'correction' | 'withdrawal';
  /** What the sender said of the person. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  person!: { fullName?: string; birth?: string; document?: string } | null;
  /** The specimen that it contradicts or was matched with. */
  @ApiProperty({ type: String, nullable: true })
  specimenId!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  resultVersion!: number | null;
}

export class UnmatchedResultPage {
  items!: UnmatchedResult[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What became of the entry. */
export class ClosedUnmatchedResult {
  id!: string;
  state!: 'matched' | 'dismissed';
  @ApiProperty({ type: String, nullable: true })
  specimenId!: string | null;
  /** Of the specimen's result, where a version was made or said the same. */
  @ApiProperty({ type: Number, nullable: true })
  resultVersion!: number | null;
}
