import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ParsedBy, ShapeBy } from '#libs/http';
import {
  IDENTITY_DOCUMENT_KINDS,
  parseFullName,
  parseHealthInsuranceNumber,
  parsePhone,
  parsePlaceCode,
  SEXES,
  SYMPTOMS,
  type IdentityDocumentKind,
  type Sex,
  type Symptom,
} from '#libs/vocabulary';
import { freeText, parseEmail } from '../free-text.rules.js';
import { parseCalendarDate, parseNationality, parseNumberOfDocument } from './form-fields.rules.js';

const ADDRESS_CHARACTERS_MAX = 300;
const PLACES_VISITED_CHARACTERS_MAX = 2_000;
const FORMS = ['whole-population'] as const;

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

/** Contacts of the last 14 days. */
export class ExposuresBody {
  /** With a case or a suspect. */
  @IsBoolean()
  caseOrSuspect!: boolean;

  /** With a person from an affected country. */
  @IsBoolean()
  fromAffectedCountry!: boolean;

  /** With a person who has fever, cough, breathlessness or pneumonia. */
  @IsBoolean()
  symptomaticPerson!: boolean;
}

export class AnswersBody {
  /** Places visited in the last 14 days. */
  @ApiProperty({ maxLength: PLACES_VISITED_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(PLACES_VISITED_CHARACTERS_MAX))
  placesVisited?: string;

  /** Of the last 14 days, each at most once. */
  @ApiProperty({ enum: SYMPTOMS, isArray: true })
  @IsArray()
  @ArrayMaxSize(SYMPTOMS.length)
  @ArrayUnique()
  @IsIn(SYMPTOMS, { each: true })
  symptoms!: Symptom[];

  @IsObject()
  @ValidateNested()
  @Type(() => ExposuresBody)
  exposures!: ExposuresBody;
}

/** The whole-population form (khai báo toàn dân). */
export class DeclarationForm {
  @ApiProperty({ enum: FORMS })
  @IsIn(FORMS)
  form!: 'whole-population';

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

  @IsObject()
  @ValidateNested()
  @Type(() => AnswersBody)
  answers!: AnswersBody;
}
