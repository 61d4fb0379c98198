import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseDeclarationCode } from '#libs/vocabulary';
import { DeclarationForm } from './declaration-form.dto.js';
import { DeclarationResult } from './declaration-result.dto.js';

/** The whole form again, as it should have been. When it was declared stays as it is. */
export class CorrectDeclarationBody extends DeclarationForm {
  /** The declarant's own code, as it was answered to the declaration. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  @IsString()
  @ParsedBy(parseDeclarationCode)
  code!: string;
}

export class CorrectedDeclaration extends DeclarationResult {
  /** Of the declaration, from 1. */
  version!: number;
}
