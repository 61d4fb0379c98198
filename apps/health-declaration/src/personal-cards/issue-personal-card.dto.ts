import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseDeclarationCode, parseFullName, parsePhone } from '#libs/vocabulary';
import { freeText } from '../free-text.rules.js';

const ADDRESS_CHARACTERS_MAX = 300;

/** A person without a telephone that could show a code. */
export class CardHolderBody {
  @ApiProperty({ example: 'Nguyễn Thị Ví Dụ' })
  @IsString()
  @ParsedBy(parseFullName)
  fullName!: string;

  @ApiProperty({ example: 1948 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  birthYear?: number;

  /** Of the holder or a relative. */
  @ApiProperty({ example: '0293 000 0678' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePhone)
  phone?: string;

  /** Of residence; five digits of the General Statistics Office. */
  @ApiProperty({ example: '31318' })
  @Matches(/^\d{5}$/)
  communeCode!: string;

  @ApiProperty({ maxLength: ADDRESS_CHARACTERS_MAX, example: 'Khu vực 2' })
  @IsString()
  @ParsedBy(freeText(ADDRESS_CHARACTERS_MAX))
  address!: string;
}

/** Exactly one of the two says whose card it will be. */
export class IssuePersonalCardBody {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CardHolderBody)
  person?: CardHolderBody;

  /** Of a declaration of a resident of the officer's areas: the card is for the person who was declared. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDeclarationCode)
  declarationCode?: string;
}
