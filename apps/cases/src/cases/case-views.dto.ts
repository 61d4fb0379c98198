import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import {
  CASE_CLASSIFICATIONS,
  CASE_ORIGINS,
  CASE_STATUSES,
  type CaseClassification,
  type CaseOrigin,
  type CaseStatus,
} from '#libs/contracts';
import { PageQuery, ParsedBy } from '#libs/http';
import { parseDay } from './case-fields.js';

export class CasesFilterQuery extends PageQuery {
  @IsOptional()
  @IsIn(CASE_CLASSIFICATIONS)
  classification?: CaseClassification;

  @IsOptional()
  @IsIn(CASE_STATUSES)
  status?: CaseStatus;

  /** First day on which they count as new. */
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  from?: string;

  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  to?: string;

  /** Only open cases of people who, as an officer has found, have another open case. */
  @IsOptional()
  @IsBoolean()
  doubled?: boolean;
}

export class CaseStay {
  communeCode!: string;
  facilityCode!: string | null;
}

export class CaseResidence {
  @ApiProperty({ enum: ['commune', 'outside', 'unknown'] })
  kind!: string;
  communeCode?: string;
  provinceCode?: string;
}

/** A case in a list: nobody's name but masked. */
export class ListedCase {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** For `If-Match`. */
  version!: number;
  /** `Ng*** V*** A***` */
  maskedName!: string;
  nationalCode!: string | null;
  @ApiProperty({ enum: CASE_CLASSIFICATIONS })
  classification!: CaseClassification;
  @ApiProperty({ enum: CASE_STATUSES })
  status!: CaseStatus;
  /** By which way of the definition in force; null for a suspect. */
  way!: string | null;
  /** What is not known of a suspect and could make a case. */
  missing!: string[];
  /** The day it counts as new. */
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ format: 'date', nullable: true, type: String })
  endedDay!: string | null;
  @ApiProperty({ enum: CASE_ORIGINS })
  origin!: CaseOrigin;
  /** Commune where it was found; what counts and levels go by. */
  detectedIn!: string;
  residence!: CaseResidence;
  stayingIn!: CaseStay;
  /** Unit whose officers act on it. */
  responsible!: string;
  /** Reported some days after the specimen was taken. */
  late!: boolean;
  sex!: string;
  ageBand!: string;
  openedAt!: string;
  publishedDay!: string | null;
  /** A second person has yet to confirm a death that was reported. */
  deathReported!: boolean;
}

export class CasesPage {
  items!: ListedCase[];
  nextCursor!: string | null;
}

export class CaseResultView {
  specimenId!: string;
  resultVersion!: number;
  method!: string;
  value!: string;
  reason!: string;
  day!: string;
  sampledAt!: string;
  ct!: number | null;
  /** False once it was withdrawn. */
  standing!: boolean;
}

export class CaseActView {
  id!: string;
  act!: string;
  version!: number;
  at!: string;
  by!: string;
  detail!: Record<string, unknown>;
  note!: string | null;
}

export class CasePersonView {
  fullName!: string;
  birth!: Record<string, unknown> | null;
  sex!: string;
  nationality?: string;
  phone?: string;
  identityDocument?: Record<string, unknown>;
  residence!: unknown;
  symptoms?: string[];
  onsetDay?: string;
  contactOf?: string;
}

/** One case, with its person and everything that was done to it. */
export class ShownCase extends ListedCase {
  person!: CasePersonView;
  sampledAt!: string;
  resultedDay!: string;
  duplicateOf!: string | null;
  infectedBy!: string | null;
  results!: CaseResultView[];
  history!: CaseActView[];
}
