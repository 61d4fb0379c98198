import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PAGE_LIMIT_MAX, PageQuery } from '#libs/http';

export class ListAdminUnitsQuestion extends PageQuery {
  /** A province fits on one page, so that who wants all of it need not turn pages. */
  @ApiPropertyOptional({ minimum: 1, maximum: PAGE_LIMIT_MAX, default: PAGE_LIMIT_MAX })
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  override limit: number = PAGE_LIMIT_MAX;

  @IsOptional()
  @IsIn(['province', 'district', 'commune'])
  level?: 'province' | 'district' | 'commune';

  /**
   * Any ancestor: a province gives its districts and their communes.
   * @example '930'
   */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  parent?: string;

  /**
   * Units that were valid on this day; without it all that ever were.
   * @example '2021-08-11'
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  on?: string;
}

export class AdminUnitAnswer {
  /**
   * Code of the General Statistics Office.
   * @example '31318'
   */
  code!: string;

  @IsIn(['province', 'district', 'commune'])
  level!: string;

  /** @example 'Phường I' */
  name!: string;
  parentCode!: string | null;

  /** WGS 84, degrees; null where no point was verified. */
  latitude!: number | null;
  longitude!: number | null;
  areaKm2!: number | null;

  /** Census of 1 April 2019. */
  population2019!: number | null;

  /** First day of validity; null where it began before the register. */
  validFrom!: string | null;

  /** First day on which it was valid no more; null while it is. */
  validTo!: string | null;

  /** The document that made or ended it, where known. */
  document!: string | null;

  /** True where a source was not seen. */
  unconfirmed!: boolean;
}

export class AdminUnitList {
  items!: AdminUnitAnswer[];
  nextCursor!: string | null;
}
