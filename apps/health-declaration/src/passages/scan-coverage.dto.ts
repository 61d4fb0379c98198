import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { accepted, isCalendarDate, refused, type Parsed } from '#libs/vocabulary';

const parseDay = (text: string): Parsed<string> => (isCalendarDate(text) ? accepted(text) : refused('malformed'));

export class ScanCoverageQuestion {
  /** Province, district or commune; the officer's own areas where none is given. */
  @IsOptional()
  @Matches(/^\d{2}(\d|\d{3})?$/)
  area?: string;

  /** Today where no day is given. */
  @ApiProperty({ format: 'date', required: false })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDay)
  on?: string;
}

export class CoverageOfHour {
  /** 0 to 23, in Asia/Ho_Chi_Minh. */
  hour!: number;
  scans!: number;
  expected!: number | null;
}

export class CoverageOfCheckpoint {
  code!: string;
  name!: string;
  communeCode!: string;
  scans!: number;
  /** In the hours that have begun; null where nobody has said how many there should be. */
  expected!: number | null;
  share!: number | null;
  hours!: CoverageOfHour[];
}

export class ScansOfPlaceHour {
  hour!: number;
  scans!: number;
}

export class CoverageOfPlace {
  code!: string;
  kind!: string;
  communeCode!: string;
  scans!: number;
  /** What the place scanned on the same day a week before. */
  expected!: number;
  share!: number | null;
  hours!: ScansOfPlaceHour[];
}

export class ScanCoverage {
  on!: string;
  checkpoints!: CoverageOfCheckpoint[];
  /** Those with the lowest share first. */
  places!: CoverageOfPlace[];
}
