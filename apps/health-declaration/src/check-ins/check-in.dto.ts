import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ParsedBy } from '#libs/http';
import {
  freeText,
  IDENTITY_DOCUMENT_KINDS,
  parseCardCode,
  parseDeclarationCode,
  parseFullName,
  parseInstant,
  parsePhone,
  parsePlaceCode,
  type IdentityDocumentKind,
} from '#libs/vocabulary';
import { parseNumberOfDocument } from '../declarations/form-fields.rules.js';

import type { Way } from './check-in.rules.js';
import { parseCitizenId } from './visitor.rules.js';

const ADDRESS_CHARACTERS_MAX = 300;
const PERSONAL_CODE_CHARACTERS_MAX = 2_000;
/** More than the largest QR code holds. */
const SCAN_CHARACTERS_MAX = 4_500;

export class VisitorDocumentBody {
  @ApiProperty({ enum: IDENTITY_DOCUMENT_KINDS })
  @IsIn(IDENTITY_DOCUMENT_KINDS)
  kind!: IdentityDocumentKind;

  /** Text: leading zeros count. */
  @ApiProperty({ example: '099184001234' })
  @IsString()
  @ParsedBy(parseNumberOfDocument)
  number!: string;
}

/** Somebody without a declaration: whom to call, should it be needed. */
export class VisitorBody {
  @ApiProperty({ example: 'Nguyễn Thử A' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: '0310 000 456' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VisitorDocumentBody)
  identityDocument?: VisitorDocumentBody;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address?: string;
}

/** What a scan of a chip card reads, as far as a check-in keeps it. */
export class ChipCardBody {
  @ApiProperty({ example: '099184001234' })
  @IsString()
  @ParsedBy(parseCitizenId)
  documentNumber!: string;

  @ApiProperty({ example: 'Nguyễn Thử A' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: '0310 000 456' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address?: string;
}

/** One person, shown in exactly one way. */
export class ShownPersonBody {
  /** The whole text of the code on the phone: `LC1.P.…` */
  @ApiProperty({ maxLength: PERSONAL_CODE_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(PERSONAL_CODE_CHARACTERS_MAX)
  personalCode?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VisitorBody)
  visitor?: VisitorBody;

  /** Of a printed personal card; only for who scans at the place. */
  @IsOptional()
  @IsString()
  @ParsedBy(parseCardCode)
  cardCode?: string;

  /** Only for who scans at the place. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDeclarationCode)
  declarationCode?: string;

  /** Only for who scans at the place. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ChipCardBody)
  chipCard?: ChipCardBody;

  /**
   * The text of any code that says who it is, as the camera read it: in place of all others. Documents, cards and
   * declarations only for who scans at the place.
   */
  @ApiProperty({ maxLength: SCAN_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(SCAN_CHARACTERS_MAX)
  scan?: string;

  /** When it happened; the arrival of the request without it. A device without network may send it later. */
  @ApiProperty({ example: '2021-08-11T07:00:00+07:00', format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  at?: string;
}

export class CheckInBody extends ShownPersonBody {
  /** Of the scanned poster, or as typed from it. */
  @ApiProperty({ example: 'K7M4-Q2XQ' })
  @IsString()
  @ParsedBy(parsePlaceCode)
  placeCode!: string;
}

export class CheckedIn {
  /** Ends the stay, so that only the person and the place are told it. */
  id!: string;
  placeCode!: string;
  checkedInAt!: string;

  @ApiProperty({ enum: ['person-scans', 'place-scans'] })
  way!: Way;

  /** Name and phone masked: `Ng*** (09***456)`. */
  @ApiProperty({ example: 'Ng*** (03***456)' })
  person!: string;

  /** When the stay ends that nobody ends. */
  automaticCheckOutAt!: string;

  /** `place-full` where the kind of place lets people in all the same. */
  warnings!: string[];
}
