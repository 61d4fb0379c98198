import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString } from 'class-validator';
import { PACK_FAULTS, PACK_NOTES, type PackFaultCode, type PackNoteCode } from '#libs/geo';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { parseDay } from '../day.dto.js';
import { DOCUMENT_NUMBER_CHARACTERS_MAX, PACK_NAME_CHARACTERS_MAX } from './pack-texts.js';
import { BOUNDARY_PACK_STATES, type BoundaryPackState } from './boundary-pack.js';

const REASON_CHARACTERS_MAX = 500;

/** What is said of a file beside it. */
export class SendPackQuery {
  /** As maps name their source. @example "Sở Tài nguyên và Môi trường" */
  @ApiProperty({ maxLength: PACK_NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(PACK_NAME_CHARACTERS_MAX))
  name!: string;

  @ApiPropertyOptional({ maxLength: DOCUMENT_NUMBER_CHARACTERS_MAX, example: '869/NQ-UBTVQH14' })
  @IsOptional()
  @IsString()
  @ParsedBy(freeText(DOCUMENT_NUMBER_CHARACTERS_MAX))
  documentNumber?: string;

  /** The first day on which these units were in force: the register of that day is what the file must hold. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  from!: string;

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

export class RollBackBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class PackPlaceView {
  latitude!: number;
  longitude!: number;
}

/** Something in a file, and where it is; everything is counted from 1. */
export class PackFindingView {
  @ApiProperty({ enum: [...PACK_FAULTS, ...PACK_NOTES] })
  code!: PackFaultCode | PackNoteCode;
  /** In the language of `Accept-Language`. */
  sentence!: string;
  unit!: string | null;
  unitName!: string | null;
  otherUnit!: string | null;
  feature!: number | null;
  part!: number | null;
  /** 1 is the outer ring of its part. */
  ring!: number | null;
  @ApiProperty({ type: PackPlaceView, nullable: true })
  place!: PackPlaceView | null;
  /** As it stands in the file. */
  @ApiProperty({ type: [Number], nullable: true })
  position!: number[] | null;
  areaM2!: number | null;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], nullable: true })
  found!: number | string | null;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], nullable: true })
  expected!: number | string | null;
  times!: number | null;
}

export class BoundaryPackView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: BOUNDARY_PACK_STATES })
  state!: BoundaryPackState;
  name!: string;
  documentNumber!: string | null;
  @ApiProperty({ format: 'date' })
  from!: string;
  /** As the file was read: `wgs84`, `vn2000` or `vn2000-grid`. */
  datum!: string | null;
  /** Central meridian of a plane, degrees. */
  meridian!: number | null;
  fileBytes!: number;
  faultCount!: number;
  noteCount!: number;
  /** The published pack that it was held against. */
  @ApiProperty({ format: 'uuid', nullable: true })
  comparedWith!: string | null;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
  @ApiProperty({ format: 'date-time', nullable: true })
  readAt!: string | null;
}

export class BoundaryPacksPage {
  items!: BoundaryPackView[];
  nextCursor!: string | null;
}

export class BoundaryChangeView {
  /** From 1; changes with everything that holds. */
  number!: number;
  @ApiProperty({ enum: ['publication', 'rollback'] })
  kind!: string;
  @ApiProperty({ format: 'uuid' })
  packId!: string;
  /** The number of the publication that is taken back. */
  rollsBack!: number | null;
  @ApiProperty({ format: 'date' })
  from!: string;
  documentNumber!: string | null;
  reason!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class ReadBoundaryPack extends BoundaryPackView {
  faults!: PackFindingView[];
  /** How many more there are than are listed. */
  faultsLeftOut!: number;
  notes!: PackFindingView[];
  /** Publications of this pack and what became of them. */
  changes!: BoundaryChangeView[];
}
