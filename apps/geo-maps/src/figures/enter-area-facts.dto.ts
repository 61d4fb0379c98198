import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { parseDay } from '../boundaries/day.dto.js';
import type { EnteredFactor } from './entered-facts.rules.js';

const DOCUMENT_CHARACTERS_MAX = 80;
const YEARS_MAX = 120;
const AGE_GROUPS_MAX = 20;
/** More than live in any area of the country. */
const PEOPLE_MAX = 200_000_000;
/** As many parts as no district or province has. */
const PARTS_MAX = 1_000;

/** Treatment capacity by 4800/QĐ-BYT: what of it is there. What is not said stays as it was. */
export class CapacityBody {
  @IsOptional()
  @IsBoolean()
  'mobile-health-stations'?: boolean;

  @IsOptional()
  @IsBoolean()
  'medical-oxygen'?: boolean;

  @IsOptional()
  @IsBoolean()
  'icu-plan'?: boolean;
}

/** Factors of 2686/QĐ-BCĐQG as officers judge them. What is not said stays as it was. */
export class FactorsBody implements Partial<Record<EnteredFactor, boolean>> {
  @IsOptional()
  @IsBoolean()
  'cluster-of-unknown-source'?: boolean;

  @IsOptional()
  @IsBoolean()
  'case-from-untraceable-place'?: boolean;

  @IsOptional()
  @IsBoolean()
  'case-of-unknown-source'?: boolean;

  @IsOptional()
  @IsBoolean()
  'case-from-crowded-place'?: boolean;

  @IsOptional()
  @IsBoolean()
  'case-of-known-source'?: boolean;

  @IsOptional()
  @IsBoolean()
  'contact-of-community-case'?: boolean;

  @IsOptional()
  @IsBoolean()
  'many-illegal-entrants'?: boolean;

  @IsOptional()
  @IsBoolean()
  'many-quarantine-sites'?: boolean;
}

export class PeopleFromBody {
  @ApiProperty({ minimum: 0, maximum: YEARS_MAX, example: 18 })
  @IsInt()
  @Min(0)
  @Max(YEARS_MAX)
  minYears!: number;

  @ApiProperty({ minimum: 0, maximum: PEOPLE_MAX })
  @IsInt()
  @Min(0)
  @Max(PEOPLE_MAX)
  people!: number;
}

/** What no event tells of an area. Only what is said changes. */
export class EnterAreaFactsBody {
  /** The first day on which it holds. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  on!: string;

  @IsOptional()
  @ValidateNested()
  capacity?: CapacityBody;

  /** Of at least an age, for coverage: who lives in the area. */
  @ApiProperty({ type: [PeopleFromBody], required: false, maxItems: AGE_GROUPS_MAX })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AGE_GROUPS_MAX)
  @ArrayUnique(({ minYears }: PeopleFromBody) => minYears)
  @ValidateNested({ each: true })
  @Type(() => PeopleFromBody)
  people?: PeopleFromBody[];

  @IsOptional()
  @ValidateNested()
  factors?: FactorsBody;

  /** To how many communes of a district, or districts of the province, the source may spread. */
  @ApiProperty({ minimum: 0, maximum: PARTS_MAX, required: false })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PARTS_MAX)
  spreadTo?: number;

  /** The number of the document that says it. */
  @ApiProperty({ required: false, maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DOCUMENT_CHARACTERS_MAX))
  document?: string;
}

export class PeopleFromView {
  minYears!: number;
  people!: number;
  document!: string | null;
}

export class AreaFactsView {
  areaCode!: string;
  /** The day on which it holds. */
  on!: string;
  capacity!: CapacityBody;
  people!: PeopleFromView[];
  factors!: FactorsBody;
  spreadTo!: number | null;
}
