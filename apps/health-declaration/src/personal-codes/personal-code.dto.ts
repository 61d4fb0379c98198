import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseDeclarationCode, parseInstant, PERSONAL_CODE_DOSES_MAX, PERSONAL_CODE_TESTS_MAX } from '#libs/vocabulary';
import { DoseToldBody, TestToldBody } from './health-told.dto.js';
import { parseDeviceKey } from './personal-code.rules.js';

const STATED_EXAMPLE = {
  tests: [{ technique: 'pcr', result: 'negative', sampledAt: '2021-08-10T08:30:00+07:00' }],
  doses: [{ number: 1, day: '2021-07-01', vaccine: 'astrazeneca' }],
};

export class StatedTest extends TestToldBody {
  @ApiProperty({ format: 'date-time', example: '2021-08-10T17:00:00+07:00' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  resultedAt?: string;
}

export class StatedDose extends DoseToldBody {}

/** Tests and doses as the holder says them. The code marks them so, and no rule takes them for proven. */
export class StatedHealthBody {
  /** The latest that matter; an empty list says nothing. */
  @ApiProperty({ type: [StatedTest], required: false, maxItems: PERSONAL_CODE_TESTS_MAX })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PERSONAL_CODE_TESTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => StatedTest)
  tests?: StatedTest[];

  /** Each number once, a later dose on a later day; an empty list says nothing. */
  @ApiProperty({ type: [StatedDose], required: false, maxItems: PERSONAL_CODE_DOSES_MAX })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PERSONAL_CODE_DOSES_MAX)
  @ValidateNested({ each: true })
  @Type(() => StatedDose)
  doses?: StatedDose[];
}

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

  /** What the holder wants checkpoints to read beside the declaration. To change it, ask for another code. */
  @ApiProperty({ type: StatedHealthBody, required: false, example: STATED_EXAMPLE })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StatedHealthBody)
  stated?: StatedHealthBody;
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
