import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { freeText } from '#libs/vocabulary';
import { PackFindingView } from '../../packs/pack-finding.dto.js';
import { PACK_STATES, type PackState } from '../../packs/pack-report.js';
import { ToldDatumQuery } from '../../packs/told-datum.dto.js';
import { parseDay } from '../day.dto.js';
import { DOCUMENT_NUMBER_CHARACTERS_MAX, PACK_NAME_CHARACTERS_MAX } from './pack-texts.js';

/** What is said of a file beside it. */
export class SendPackQuery extends ToldDatumQuery {
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
}

export class BoundaryPackView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: PACK_STATES })
  state!: PackState;
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
