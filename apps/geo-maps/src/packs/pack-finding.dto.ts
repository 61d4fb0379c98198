import { ApiProperty } from '@nestjs/swagger';
import { PACK_FAULTS, PACK_NOTES, type PackFaultCode, type PackNoteCode } from '#libs/geo';

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
