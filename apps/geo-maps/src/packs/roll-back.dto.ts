import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';

const REASON_CHARACTERS_MAX = 500;

export class RollBackBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}
