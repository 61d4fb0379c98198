import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** Labels of one block: a day of two officers. */
export const BLOCK_LABELS_MAX = 1_000;
export const LABEL_FORMATS = ['pdf', 'zpl'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

export class IssueBlockBody {
  /** Who will put them on tubes. */
  @ApiProperty({ example: 'TTYT-930' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  facilityCode!: string;

  @ApiProperty({ minimum: 1, maximum: BLOCK_LABELS_MAX, example: 300 })
  @IsInt()
  @Min(1)
  @Max(BLOCK_LABELS_MAX)
  count!: number;
}

export class IssuedBlock {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  facilityCode!: string;

  issuedAt!: string;

  /** Those that were issued then, in the order of the sheets. */
  @ApiProperty({ type: [String], example: ['7K2M4Q2XQ9'] })
  barcodes!: string[];
}

export class LabelsQueryString {
  @ApiPropertyOptional({ enum: LABEL_FORMATS, default: 'pdf' })
  @IsOptional()
  @IsIn(LABEL_FORMATS)
  format?: LabelFormat;
}

export class ReprintBody {
  /** Labels that are gone or cannot be read: they are void from now on. */
  @ApiProperty({ type: [String], example: ['7K2M4Q2XQ9'], minItems: 1, maxItems: BLOCK_LABELS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BLOCK_LABELS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  barcodes!: string[];
}

export class ReprintedLabel {
  /** Void. */
  old!: string;
  /** In its stead. */
  anew!: string;
}

export class ReprintedLabels {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  labels!: ReprintedLabel[];
}
