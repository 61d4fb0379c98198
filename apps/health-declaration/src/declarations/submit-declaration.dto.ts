import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseInstant } from '../free-text.rules.js';
import { DeclarationForm } from './declaration-form.dto.js';
import { DeclarationResult } from './declaration-result.dto.js';

export class SubmitDeclarationBody extends DeclarationForm {
  /** When the person declared; the arrival of the request without it. A phone without network may send it later. */
  @ApiProperty({ example: '2021-08-11T07:00:00+07:00', format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  declaredAt?: string;
}

export class AcceptedDeclaration extends DeclarationResult {
  /** The declarant's own secret: who has it can correct the declaration. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  code!: string;
}
