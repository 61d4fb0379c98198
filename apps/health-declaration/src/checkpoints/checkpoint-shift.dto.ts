import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '../free-text.rules.js';
import { CHECKPOINT_CODE } from './checkpoint-code.js';
import { ROAD_CHARACTERS_MAX } from './checkpoint.dto.js';
import { DIRECTIONS, type Direction } from './checkpoint.rules.js';

export class StartShiftBody {
  @ApiProperty({ example: 'CP-CAI-TAC' })
  @Matches(CHECKPOINT_CODE)
  checkpointCode!: string;

  @ApiProperty({ enum: DIRECTIONS })
  @IsIn(DIRECTIONS)
  direction!: Direction;

  @ApiProperty({ example: 'Quốc lộ 1A', maxLength: ROAD_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(ROAD_CHARACTERS_MAX))
  road!: string;
}

export class CheckpointShiftView {
  id!: string;
  checkpointCode!: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  road!: string;
  startedAt!: string;
  endedAt!: string | null;
}
