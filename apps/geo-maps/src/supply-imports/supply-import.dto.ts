import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ImportProgress } from '#libs/http';
import { SUPPLY_POINT_KINDS, type SupplyPointKind } from '#libs/vocabulary';
import { LOCATED_BY, type LocatedBy } from '../supply-points/supply-point.js';

const ROW_OUTCOMES = ['created', 'changed', 'unchanged', 'refused'] as const;
const YES_OR_NO = ['true', 'false'] as const;

/** How a list is to be taken. */
export class SupplyListQuery {
  /** With `true` every row is decided and nothing is entered: the preview says what would be. */
  @ApiPropertyOptional({ enum: YES_OR_NO, default: 'false' })
  @IsOptional()
  @IsIn(YES_OR_NO)
  dryRun?: (typeof YES_OR_NO)[number];
}

/** A point as a row leaves it. */
export class ListedSupplyPoint {
  /** Null where a trial would create it. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  id!: string | null;
  name!: string;
  @ApiProperty({ enum: SUPPLY_POINT_KINDS })
  kind!: SupplyPointKind;
  communeCode!: string;
  address!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  /** How sure the position is; null without one. */
  @ApiProperty({ enum: LOCATED_BY, nullable: true, type: String })
  located!: LocatedBy | null;
  hours!: string | null;
  /** Hours that could not be read for sure, as they were written. */
  hoursText!: string | null;
  phone!: string | null;
  delivery!: boolean | null;
}

export class ToldOfSupplyRow {
  /** The column; empty where it is about the row. */
  path!: string;
  code!: string;
  message!: string;
}

export class SupplyRowPreview {
  /** Line of the sheet, from 1. */
  row!: number;
  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome!: (typeof ROW_OUTCOMES)[number];
  /** Null where the row was refused. */
  @ApiProperty({ type: ListedSupplyPoint, nullable: true })
  point!: ListedSupplyPoint | null;
  /** Reasons of a refused row, or else warnings. */
  @ApiProperty({ type: ToldOfSupplyRow, isArray: true })
  told!: ToldOfSupplyRow[];
}

/** A list that was sent. */
export class SentSupplyList extends ImportProgress {
  /** Whether it was only tried; null while none of its rows was decided. */
  @ApiProperty({ nullable: true, type: Boolean })
  isTrial!: boolean | null;
}

export class SentSupplyLists {
  @ApiProperty({ type: SentSupplyList, isArray: true })
  items!: SentSupplyList[];
  nextCursor!: string | null;
}

/** Every row that was decided so far. */
export class SupplyListPreview {
  @ApiProperty({ type: SupplyRowPreview, isArray: true })
  items!: SupplyRowPreview[];
  nextCursor!: string | null;
}
