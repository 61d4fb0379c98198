import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#libs/http';
import { SHOWN_STATES, SUPPLY_POINT_KINDS, type ShownState, type SupplyPointKind } from '#libs/vocabulary';
import { RegisteredPointFields, RegisteredSupplyPoint } from '../supply-point-answer.dto.js';
import { ShownGoodDto, ShownStateDto, StatementDto } from '../supply-point-views.dto.js';

const TEXT_CHARACTERS_MAX = 100;

export class RegisteredPointsQueryString extends PageQuery {
  /** Of this district or commune only. @example "931" */
  @IsOptional()
  @Matches(/^\d{2,5}$/)
  area?: string;

  /** One of these. */
  @ApiPropertyOptional({ enum: SUPPLY_POINT_KINDS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SUPPLY_POINT_KINDS.length)
  @ArrayUnique()
  @IsIn(SUPPLY_POINT_KINDS, { each: true })
  kind?: SupplyPointKind[];

  /** Only those of which this is shown now. */
  @ApiPropertyOptional({ enum: SHOWN_STATES })
  @IsOptional()
  @IsIn(SHOWN_STATES)
  state?: ShownState;

  /** Some of the name, with or without marks. @example "cho vi thanh" */
  @ApiPropertyOptional({ maxLength: TEXT_CHARACTERS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_CHARACTERS_MAX)
  text?: string;
}

/** What the register says of a point, and what everybody is shown of it now. */
export class ListedRegisteredPoint extends RegisteredSupplyPoint {
  state!: ShownStateDto;
}

export class RegisteredPointsPage {
  @ApiProperty({ type: ListedRegisteredPoint, isArray: true })
  items!: ListedRegisteredPoint[];
  nextCursor!: string | null;
}

/** What the register said of a point from an instant on. */
export class RegisteredPointVersion extends RegisteredPointFields {
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** One point as its officer works on it, those that are gone for good too. */
export class RegisteredPointRecord extends ListedRegisteredPoint {
  /** What is sold there and what else was spoken of, as it is shown now. */
  @ApiProperty({ type: ShownGoodDto, isArray: true })
  stock!: ShownGoodDto[];
  /** By what is said and by the hours together; null where nobody can say. */
  @ApiProperty({ type: Boolean, nullable: true })
  openNow!: boolean | null;
  /** The last ones, the newest first. */
  @ApiProperty({ type: StatementDto, isArray: true })
  statements!: StatementDto[];
  /** The last ones, the newest first. */
  @ApiProperty({ type: RegisteredPointVersion, isArray: true })
  versions!: RegisteredPointVersion[];
}
