import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { LIST_SOURCES, type ListSource } from './listing-source.js';

const NAME_CHARACTERS_MAX = 200;

/** What the sender says of a list as a whole. */
export class PeopleListQuery {
  /** Who has drawn the list up. */
  @ApiPropertyOptional({ enum: LIST_SOURCES, default: 'unstated' })
  @IsOptional()
  @IsIn(LIST_SOURCES)
  source?: ListSource;

  /** Which commune, enterprise or school. */
  @ApiPropertyOptional({ maxLength: NAME_CHARACTERS_MAX, example: 'Công ty Ví Dụ' })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  sourceName?: string;
}
