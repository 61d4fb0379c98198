import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { DateOfBirth, ParsedBy, ShapeBy, YearOfBirth } from '#libs/http';
import { CERTIFICATE_TEXT_MAX } from '#libs/vaccination-certificates';
import { freeText, parseDate, parseFullName, parseInstant } from '#libs/vocabulary';
import { parseLastFour } from './dose-clue.rules.js';

/** Room for the text of a QR code and for a long note with all its marks. */
export const ADVERSE_EVENT_BYTES_MAX = 32_768;

/** An entry that whoever asks may see. */
export class DoseById {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

/** What the person holds. */
export class DoseByReference {
  /** The number of the slip, the id of a certificate of the province, the code of an invitation, or the text of a QR code. */
  @ApiProperty({ example: '0190f8a2-8c1e-7c3a-9d52-1b7e6f0a4c11', maxLength: CERTIFICATE_TEXT_MAX })
  @IsString()
  @ParsedBy(freeText(CERTIFICATE_TEXT_MAX))
  reference!: string;
}

/** Who was given the dose, where no paper is at hand. */
export class DoseByPerson {
  @ApiProperty({ example: 'Nguyễn Thị Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ShapeBy({ year: YearOfBirth, date: DateOfBirth })
  birth!: YearOfBirth | DateOfBirth;

  /** Of the phone, or of the identity document. */
  @ApiProperty({ example: '0678' })
  @IsString()
  @ParsedBy(parseLastFour)
  lastFour!: string;

  /** The day of the dose; without it the last one before the reaction. */
  @ApiPropertyOptional({ example: '2021-08-11', format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;
}

/** The instant is known. */
export class BeganAt {
  @ApiProperty({ example: '2021-08-11T10:20:00+07:00', format: 'date-time' })
  @IsString()
  @ParsedBy(parseInstant)
  at!: string;
}

/** Only the day is known. */
export class BeganOn {
  @ApiProperty({ example: '2021-08-12', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  on!: string;
}
