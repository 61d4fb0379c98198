import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import {
  freeText,
  IDENTITY_DOCUMENT_KINDS,
  parseDate,
  parseDocumentNumber,
  parseFullName,
  parseNationality,
  parsePhone,
  SEXES,
  type IdentityDocumentKind,
  type Sex,
} from '#libs/vocabulary';
import { ParsedBy } from '../validation/parsed-by.decorator.js';
import { ShapeBy } from '../validation/shape-by.decorator.js';

const ADDRESS_CHARACTERS_MAX = 300;

/** Where only the year of birth is known. */
export class YearOfBirth {
  @ApiProperty({ example: 1984 })
  @IsInt()
  year!: number;
}

export class DateOfBirth {
  @ApiProperty({ example: '1984-02-29' })
  @IsString()
  @ParsedBy(parseDate)
  date!: string;
}

export class ShownDocument {
  @ApiProperty({ enum: IDENTITY_DOCUMENT_KINDS })
  @IsIn(IDENTITY_DOCUMENT_KINDS)
  kind!: IdentityDocumentKind;

  /** Text: leading zeros count. */
  @ApiProperty({ example: '099184001234' })
  @IsString()
  @ParsedBy(parseDocumentNumber)
  number!: string;

  /** Whether a reader took it from the card, or somebody typed it; typed unless given. */
  @ApiProperty({ enum: ['card', 'typed'] })
  @IsOptional()
  @IsIn(['card', 'typed'])
  read?: 'card' | 'typed';
}

/** In the province. */
export class LivesInCommune {
  /** Five digits of the General Statistics Office. */
  @ApiProperty({ example: '31318' })
  @Matches(/^\d{5}$/)
  communeCode!: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address?: string;
}

/** Elsewhere in the country. */
export class LivesElsewhere {
  /** Two digits of the General Statistics Office. */
  @ApiProperty({ example: '79' })
  @Matches(/^\d{2}$/)
  provinceCode!: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  text?: string;
}

/** Nobody knows where. */
export class LivesNowhereKnown {
  @ApiProperty({ enum: [true] })
  @Equals(true)
  unknown!: true;
}

/** Who may ask for a child, or for somebody without a phone. */
export class GuardianBody {
  @ApiProperty({ example: 'Nguyễn Thị Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: '0300 000 678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

/** Who is tested or vaccinated, in the form of a health declaration. */
export class PersonForm {
  /** Letters of any script with their marks, spaces, hyphen, apostrophe and dot. */
  @ApiProperty({ example: 'Nguyễn Thị Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ShapeBy({ year: YearOfBirth, date: DateOfBirth })
  birth!: YearOfBirth | DateOfBirth;

  @ApiProperty({ enum: SEXES })
  @IsIn(SEXES)
  sex!: Sex;

  /** ISO 3166-1 alpha-2. */
  @ApiProperty({ example: 'VN' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseNationality)
  nationality?: string;

  /** Often shared by a family. */
  @ApiProperty({ example: '0300 000 678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ShownDocument)
  identityDocument?: ShownDocument;

  @ShapeBy({ communeCode: LivesInCommune, provinceCode: LivesElsewhere, unknown: LivesNowhereKnown })
  residence!: LivesInCommune | LivesElsewhere | LivesNowhereKnown;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GuardianBody)
  guardian?: GuardianBody;
}
