import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Beside a barcode in an address. */
export class AssignerQuery {
  @ApiPropertyOptional({ description: 'Decides between two assigners of one barcode; empty for our own labels.' })
  @IsOptional()
  @Matches(/^([A-Za-z0-9][A-Za-z0-9.:_-]{0,39})?$/)
  assigner?: string;
}
