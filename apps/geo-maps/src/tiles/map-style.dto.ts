import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '#libs/http';

const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];

export class MapStyleQuery {
  /** As `Accept-Language` asks where none is given. */
  @ApiProperty({ enum: LANGUAGES, required: false })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
