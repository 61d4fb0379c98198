import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional } from 'class-validator';

/** What is said of the coordinates of a file beside it. */
export class ToldDatumQuery {
  /** Stronger than what the file says. */
  @ApiPropertyOptional({ enum: ['wgs84', 'vn2000'] })
  @IsOptional()
  @IsIn(['wgs84', 'vn2000'])
  datum?: 'wgs84' | 'vn2000';

  /** Degrees; with it the coordinates are metres in the plane of three degrees, without it VN-2000 is in degrees. */
  @ApiPropertyOptional({ example: 105 })
  @IsOptional()
  @IsNumber()
  meridian?: number;
}
