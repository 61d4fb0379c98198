import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  parseInstant,
  PERSONAL_CODE_DOSE_NUMBER_MAX,
  TEST_RESULTS,
  TEST_TECHNIQUES,
  STATED_VACCINES,
  type StatedVaccine,
} from '#libs/vocabulary';
import { parseCalendarDate } from '../declarations/form-fields.rules.js';

/** A test of the disease, as somebody says it. */
export class TestToldBody {
  @ApiProperty({ enum: TEST_TECHNIQUES })
  @IsIn(TEST_TECHNIQUES)
  technique!: (typeof TEST_TECHNIQUES)[number];

  @ApiProperty({ enum: TEST_RESULTS })
  @IsIn(TEST_RESULTS)
  result!: (typeof TEST_RESULTS)[number];

  @ApiProperty({ format: 'date-time', example: '2021-08-10T08:30:00+07:00' })
  @IsString()
  @ParsedBy(parseInstant)
  sampledAt!: string;
}

/** A dose of a vaccine against the disease, as somebody says it. */
export class DoseToldBody {
  @ApiProperty({ example: 1 })
  @IsInt()
  @Min(1)
  @Max(PERSONAL_CODE_DOSE_NUMBER_MAX)
  number!: number;

  @ApiProperty({ format: 'date', example: '2021-07-01' })
  @IsString()
  @ParsedBy(parseCalendarDate)
  day!: string;

  /** As far as it is known; `unknown` says that it was asked for. No colour rule looks at it. */
  @ApiProperty({ enum: STATED_VACCINES, required: false, example: 'astrazeneca' })
  @IsOptional()
  @IsIn(STATED_VACCINES)
  vaccine?: StatedVaccine;
}
