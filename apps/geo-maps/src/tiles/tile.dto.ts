import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LayerDayQuery } from '../layers/layer.dto.js';

const VERSION_CHARACTERS_MAX = 64;

export class TileQuery extends LayerDayQuery {
  /** As the TileJSON document has it, so that a cache keeps no tile of older data; it changes nothing of the answer. */
  @ApiProperty({ required: false, maxLength: VERSION_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(VERSION_CHARACTERS_MAX)
  v?: string;
}
