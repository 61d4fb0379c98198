import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ParsedBy, ShapeBy } from '#libs/http';
import {
  EARLIEST_BIRTH_YEAR,
  isCalendarDate,
  accepted,
  parsePhone,
  parseSlipCode,
  refused,
  type Parsed,
} from '#libs/vocabulary';

const parseDay = (text: string): Parsed<string> => (isCalendarDate(text) ? accepted(text) : refused('birth-malformed'));

export class LookUpBirthYear {
  @IsInt()
  @Min(EARLIEST_BIRTH_YEAR)
  @Max(2_100)
  year!: number;
}

export class LookUpBirthDate {
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  date!: string;
}

/** What stands on the slip, and who asks. */
export class LookUpBody {
  @ApiProperty({ example: 'MV29-GQY5-CKT1' })
  @IsString()
  @MaxLength(40)
  @ParsedBy(parseSlipCode)
  slipCode!: string;

  /** Of the person who was tested. */
  @ShapeBy({ year: LookUpBirthYear, date: LookUpBirthDate })
  birth!: LookUpBirthYear | LookUpBirthDate;

  /** That was given at the test, or that of the parent who was named there. */
  @ApiProperty({ example: '0301234567' })
  @IsString()
  @MaxLength(40)
  @ParsedBy(parsePhone)
  phone!: string;
}

/** Alike for every slip, whether or not there is such a one. */
export class LookUpAnswer {
  id!: string;
  /** Until when the code may be told. */
  expiresAt!: string;
}

export class LookUpCodeBody {
  @ApiProperty({ example: '123456' })
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}

export class LookedUpResult {
  version!: number;
  method!: string;
  value!: string;
  resultedAt!: string;
  /** Of a negative result. */
  validUntil!: string | null;
  laboratory!: string;
}

export class LookedUpSpecimen {
  barcode!: string;
  @ApiProperty({ enum: ['expected', 'late', 'collect-anew', 'ready'] })
  state!: 'expected' | 'late' | 'collect-anew' | 'ready';
  collectedAt!: string;
  expectedAt!: string;
  /** Null while it is expected. */
  result!: LookedUpResult | null;
}

export class LookedUp {
  maskedName!: string;
  /** Whom to call. */
  hotline!: string;
  specimens!: LookedUpSpecimen[];
  /** For the certificate, until the look-up ends. */
  token!: string;
}

export class LookUpCertificateBody {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  token!: string;

  /** Of the specimen, where the slip has several. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  barcode?: string;
}
