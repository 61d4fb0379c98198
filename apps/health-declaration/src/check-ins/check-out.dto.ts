import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parsePlaceCode } from '#libs/vocabulary';
import { ShownPersonBody } from './check-in.dto.js';

export class CheckOutBody extends ShownPersonBody {
  @ApiProperty({ example: 'K7M4-Q2XQ' })
  @IsString()
  @ParsedBy(parsePlaceCode)
  placeCode!: string;

  /** As the check-in was answered; in place of the person. */
  @ApiProperty({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  checkInId?: string;
}

export class CheckedOut {
  id!: string;
  placeCode!: string;
  checkedInAt!: string;
  checkedOutAt!: string;
}
