import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { parseDate, type ScreeningForm, type ScreeningItem } from '#libs/vocabulary';

export class ScreeningFormsQuestion {
  /** A day in Asia/Ho_Chi_Minh; today without it. */
  @ApiPropertyOptional({ format: 'date', example: '2021-08-11' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseDate)
  on?: string;
}

export class ScreeningAges {
  minYears!: number;
  /** The last year; null without an end. */
  @ApiProperty({ type: Number, nullable: true })
  maxYears!: number | null;
}

/** The form by which people of some ages are screened on a day. */
export class ScreeningFormAnswer {
  code!: string;
  /** From 1, among the forms for people of these ages. */
  version!: number;
  @ApiProperty({ format: 'date' })
  validFrom!: string;
  /** The first day on which it is in force no longer; null until there is one. */
  @ApiProperty({ format: 'date', nullable: true, type: String })
  validTo!: string | null;
  /** The number of the document that made it so; null where none is known. */
  @ApiProperty({ type: String, nullable: true })
  document!: string | null;
  /** Whether some of it was not seen in a source. */
  unconfirmed!: boolean;
  ages!: ScreeningAges;
  /** In the order of the form, in Vietnamese and English, with what yes means. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items!: ScreeningItem[];
  /** Limits outside of which a sign is abnormal, and what is measured of whom. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  vitals!: ScreeningForm['vitals'];
  /** For so long a screening is good. */
  validHours!: number;
}

export class ScreeningFormsAnswer {
  @ApiProperty({ format: 'date' })
  on!: string;
  /** Empty on a day without any. */
  items!: ScreeningFormAnswer[];
}
