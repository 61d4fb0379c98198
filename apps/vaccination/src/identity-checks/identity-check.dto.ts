import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';

export class MakeCheckListBody {
  /** Where the people live, or were vaccinated where that is not known. */
  @ApiProperty({ example: '31318' })
  @Matches(/^\d{5}$/)
  commune!: string;

  /** Whether those go out again of whom nobody was found, though nothing has changed since. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  includeNotFound?: boolean;
}

/** A work list for the police and the health station of a commune. */
export class CheckListAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  commune!: string;
  /** Rows of the file. */
  people!: number;
  /** Whether others wait for the next list. */
  more!: boolean;
  @ApiProperty({ format: 'date-time' })
  madeAt!: string;
}
