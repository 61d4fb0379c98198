import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { DOSE_KINDS, freeText, type DoseKind } from '#libs/vocabulary';
import { DoseFields, VaccinatedPersonForm } from './dose.dto.js';
import type { DoseStatus } from './dose-state.js';

const REASON_CHARACTERS_MAX = 500;

/** What is named takes the place of what the entry says; the rest stays. */
export class RestatedDoseFields extends PartialType(DoseFields) {
  /** Where the dose was entered for the wrong person, or the person wrongly described: the whole form. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VaccinatedPersonForm)
  person?: VaccinatedPersonForm;
}

export class CorrectDoseBody extends RestatedDoseFields {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Nhập nhầm số lô' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

export class WithdrawDoseBody {
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Người dân chưa được tiêm' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

/** The entry as the change has left it. */
export class ChangedDoseAnswer {
  /** Of the dose. */
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  entryId!: string;
  @ApiProperty({ enum: ['standing', 'joined', 'withdrawn'] })
  state!: DoseStatus;
  /** Null unless it stands. */
  doseNumber!: number | null;
  @ApiPropertyOptional({ enum: DOSE_KINDS, nullable: true })
  kind!: DoseKind | null;
  violations!: string[];
  warnings!: string[];
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}
