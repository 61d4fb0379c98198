import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { DayQuery, parseDay } from '../day.dto.js';
import type { Pair } from './neighbours-of-day.js';

/** 75 communes have some two hundred borders. */
const PAIRS_MAX = 1_000;
const DOCUMENT_NUMBER_CHARACTERS_MAX = 80;

export class NeighboursOfCommuneQuery extends DayQuery {
  @ApiProperty({ example: '31321' })
  @Matches(/^\d{5}$/)
  commune!: string;
}

/** Which communes share a border, of the whole province: it takes the place of every list before, from its day on. */
export class ImportNeighboursBody {
  @ApiProperty({
    type: 'array',
    maxItems: PAIRS_MAX,
    items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'string' } },
    example: [['31318', '31321']],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PAIRS_MAX)
  pairs!: Pair[];

  @ApiPropertyOptional({ maxLength: DOCUMENT_NUMBER_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DOCUMENT_NUMBER_CHARACTERS_MAX))
  documentNumber?: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  from!: string;
}

export class ImportedNeighbours {
  number!: number;
  /** How many pairs the list has. */
  pairs!: number;
  @ApiProperty({ format: 'date' })
  from!: string;
  documentNumber!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class NeighbouringUnit {
  code!: string;
  name!: string;
}

/** Who borders a commune. */
export class UnitNeighbours {
  communeCode!: string;
  @ApiProperty({ format: 'date' })
  on!: string;
  /** False while nobody has imported it: unknown, never none. */
  known!: boolean;
  @ApiProperty({ type: [NeighbouringUnit], nullable: true })
  neighbours!: NeighbouringUnit[] | null;
}
