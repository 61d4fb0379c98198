import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { ParsedBy, ShapeBy } from '#libs/http';
import {
  DECLARATION_FORMS,
  IDENTITY_DOCUMENT_KINDS,
  parseFullName,
  parseHealthInsuranceNumber,
  parsePhone,
  parsePlaceCode,
  SEXES,
  type DeclarationFormCode,
  type IdentityDocumentKind,
  type Sex,
} from '#libs/vocabulary';
import { freeText, parseEmail } from '../free-text.rules.js';
import { parseCalendarDate, parseNationality, parseNumberOfDocument } from './form-fields.rules.js';

const ADDRESS_CHARACTERS_MAX = 300;

/** Where only the year of birth is known. */
export class BirthYear {
  @ApiProperty({ example: 1984 })
  @IsInt()
  year!: number;
}

export class BirthDate {
  @ApiProperty({ example: '1984-02-29' })
  @IsString()
  @ParsedBy(parseCalendarDate)
  date!: string;
}

export class IdentityDocumentBody {
  @ApiProperty({ enum: IDENTITY_DOCUMENT_KINDS })
  @IsIn(IDENTITY_DOCUMENT_KINDS)
  kind!: IdentityDocumentKind;

  /** Text: leading zeros count. */
  @ApiProperty({ example: '099184001234' })
  @IsString()
  @ParsedBy(parseNumberOfDocument)
  number!: string;
}

export class DeclarantBody {
  /** Letters of any script with their marks, spaces, hyphen, apostrophe and dot. */
  @ApiProperty({ example: 'Nguyễn Thị Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ShapeBy({ year: BirthYear, date: BirthDate })
  birth!: BirthYear | BirthDate;

  @ApiProperty({ enum: SEXES })
  @IsIn(SEXES)
  sex!: Sex;

  /** ISO 3166-1 alpha-2. */
  @ApiProperty({ example: 'VN' })
  @IsString()
  @ParsedBy(parseNationality)
  nationality!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IdentityDocumentBody)
  identityDocument?: IdentityDocumentBody;

  @ApiProperty({ example: 'DN4930123456789' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseHealthInsuranceNumber)
  healthInsuranceNumber?: string;

  /** Often shared by a family. */
  @ApiProperty({ example: '0293 000 0678' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;

  @IsOptional()
  @IsString()
  @ParsedBy(parseEmail)
  email?: string;
}

/** In the province. */
export class ResidenceInCommune {
  /** Five digits of the General Statistics Office. */
  @ApiProperty({ example: '31318' })
  @Matches(/^\d{5}$/)
  communeCode!: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address!: string;
}

/** Elsewhere in the country. */
export class ResidenceElsewhere {
  /** Two digits of the General Statistics Office. */
  @ApiProperty({ example: '79' })
  @Matches(/^\d{2}$/)
  provinceCode!: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  text!: string;
}

/** A filled form: what every form asks, and in `answers` what its questionnaire asks beyond that. */
export class DeclarationForm {
  @ApiProperty({ enum: DECLARATION_FORMS })
  @IsIn(DECLARATION_FORMS)
  form!: DeclarationFormCode;

  /** The version that was filled in, as `GET /v1/questionnaires/{form}` answered it; the one in force without it. */
  @ApiProperty({ example: 1, minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  questionnaireVersion?: number;

  /** Whether somebody else declares for the person (khai hộ). */
  @IsBoolean()
  onBehalf!: boolean;

  @IsObject()
  @ValidateNested()
  @Type(() => DeclarantBody)
  declarant!: DeclarantBody;

  @ShapeBy({ communeCode: ResidenceInCommune, provinceCode: ResidenceElsewhere })
  residence!: ResidenceInCommune | ResidenceElsewhere;

  /** Of the scanned poster, or as typed from it. */
  @ApiProperty({ example: 'K7M4-Q2XQ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePlaceCode)
  placeCode?: string;

  /** By the `fills` of the questionnaire's questions; nothing else, and nothing that is not asked. */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: {
      symptoms: ['cough'],
      exposures: { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false },
    },
  })
  @IsObject()
  answers!: object;
}
