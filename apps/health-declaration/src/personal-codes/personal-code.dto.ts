import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseDeclarationCode } from '#libs/vocabulary';
import { parseDeviceKey } from './personal-code.rules.js';

export class IssuePersonalCodeBody {
  /** The secret that was answered to the declaration: who has it may carry it. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  @IsString()
  @ParsedBy(parseDeclarationCode)
  declarationCode!: string;

  /** Public half of an Ed25519 key that never leaves the phone: 32 bytes in base64url. */
  @ApiProperty({ example: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })
  @IsString()
  @ParsedBy(parseDeviceKey)
  deviceKey!: string;
}

export class IssuedPersonalCodeAnswer {
  id!: string;

  /** `<claims>~<kid>~<signature>`: what the phone shows, with the step and its own signature behind. */
  certificate!: string;

  /** Business time; until then the phone makes a new code every 30 seconds without network. */
  validUntil!: string;
}

export class RevokePersonalCodeBody {
  /** By it the holder revokes; an officer of the commune needs none. */
  @ApiProperty({ example: 'MV29-GQY5-CKT1-8FPX-4BJJ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDeclarationCode)
  declarationCode?: string;
}

export class RevokedPersonalCode {
  id!: string;
  revokedAt!: string;
}
