import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Equals,
  IsEmail,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ParsedBy, PersonForm } from '#libs/http';
import { freeText, parseDate, parseHealthInsuranceNumber, VACCINES, type Vaccine } from '#libs/vocabulary';

const TEXT_CHARACTERS_MAX = 200;
const EMAIL_CHARACTERS_MAX = 254;
export const WISHED_DOSES = ['first', 'next'] as const;
export const WISHED_SESSIONS = ['morning', 'afternoon', 'all-day'] as const;

/** A dose that the person remembers: nothing is counted by it. */
export class RememberedDose {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;
}

/** What a citizen registers with. With a `guardian` somebody registers for a relative, and the code goes to that phone. */
export class RegistrationBody {
  @IsObject()
  @ValidateNested()
  @Type(() => PersonForm)
  person!: PersonForm;

  /** Of 3355/QĐ-BYT: 1 to 16, and the groups of the province. */
  @ApiPropertyOptional({ example: '9' })
  @IsOptional()
  @Matches(/^(?:[1-9]|1\d|20)$/)
  priorityGroup?: string;

  @ApiPropertyOptional({ example: 'DN4930123456789' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseHealthInsuranceNumber)
  healthInsuranceNumber?: string;

  @ApiPropertyOptional({ maxLength: EMAIL_CHARACTERS_MAX })
  @IsOptional()
  @IsEmail()
  @MaxLength(EMAIL_CHARACTERS_MAX)
  email?: string;

  @ApiPropertyOptional({ maxLength: TEXT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(TEXT_CHARACTERS_MAX))
  occupation?: string;

  @ApiPropertyOptional({ maxLength: TEXT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(TEXT_CHARACTERS_MAX))
  workUnit?: string;

  @ApiPropertyOptional({ maxLength: TEXT_CHARACTERS_MAX, example: 'Kinh' })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(TEXT_CHARACTERS_MAX))
  ethnicity?: string;

  @ApiPropertyOptional({ enum: WISHED_DOSES })
  @IsOptional()
  @IsIn(WISHED_DOSES)
  wishedDose?: (typeof WISHED_DOSES)[number];

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  wishedDay?: string;

  @ApiPropertyOptional({ enum: WISHED_SESSIONS })
  @IsOptional()
  @IsIn(WISHED_SESSIONS)
  wishedSession?: (typeof WISHED_SESSIONS)[number];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RememberedDose)
  previousDose?: RememberedDose;

  /** To being vaccinated, and to the use of what is said here for it. Silence is no consent. */
  @ApiProperty({ enum: [true] })
  @Equals(true)
  consent!: true;
}

/** Alike for everybody, known or not. */
export class RegistrationAsked {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** Until when the code can be told. */
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class RegistrationCodeBody {
  @ApiProperty({ example: '041582' })
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}

export class Registered {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;
}
