import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';
import { PageQuery, ParsedBy } from '#libs/http';
import { freeText, parseDate, VACCINES, type Vaccine } from '#libs/vocabulary';
import { parseLot } from './lot-number.rules.js';

const NAME_CHARACTERS_MAX = 120;
const REASON_CHARACTERS_MAX = 300;
const DOSES_PER_VIAL_MAX = 40;
const VIAL_ML_MAX = 100;

export class RegisterVaccineLotBody {
  @ApiProperty({ enum: VACCINES })
  @IsIn(VACCINES)
  vaccine!: Vaccine;

  /** As printed on the vial. */
  @ApiProperty({ example: 'ABV1234' })
  @IsString()
  @ParsedBy(parseLot)
  lot!: string;

  @ApiProperty({ example: 'AstraZeneca', maxLength: NAME_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(freeText(NAME_CHARACTERS_MAX))
  maker!: string;

  @ApiProperty({ minimum: 1, maximum: DOSES_PER_VIAL_MAX, example: 10 })
  @IsInt()
  @Min(1)
  @Max(DOSES_PER_VIAL_MAX)
  dosesPerVial!: number;

  /** Millilitres, to the thousandth. */
  @ApiProperty({ maximum: VIAL_ML_MAX, example: 5 })
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0.05)
  @Max(VIAL_ML_MAX)
  vialMl!: number;

  /** The last day on which it is good. */
  @ApiProperty({ example: '2021-12-31', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  expiresOn!: string;
}

/** Which vaccine, where several have a lot with this number. */
export class LotOfVaccineQuery {
  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;
}

export class VaccineLotsQueryString extends PageQuery {
  @ApiPropertyOptional({ enum: VACCINES })
  @IsOptional()
  @IsIn(VACCINES)
  vaccine?: Vaccine;

  @ApiPropertyOptional({ example: 'ABV1234' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseLot)
  lot?: string;
}

export class MoveExpiryBody {
  /** The last day on which the lot is good from now on. */
  @ApiProperty({ example: '2022-03-31', format: 'date' })
  @IsString()
  @ParsedBy(parseDate)
  expiresOn!: string;

  /** Of the lot, never of a person. */
  @ApiProperty({ maxLength: REASON_CHARACTERS_MAX, example: 'Nhà sản xuất gia hạn thêm 3 tháng' })
  @IsString()
  @ParsedBy(freeText(REASON_CHARACTERS_MAX))
  reason!: string;
}

/** For how many hours a vial is good; null where no deadline is known. */
export class VialDeadlinesAnswer {
  @ApiProperty({ type: Number, nullable: true })
  afterThawHours!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  afterOpeningHours!: number | null;
}

export class VaccineLotAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: VACCINES })
  vaccine!: Vaccine;
  lot!: string;
  maker!: string;
  dosesPerVial!: number;
  vialMl!: number;
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
  deadlines!: VialDeadlinesAnswer;
  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;
  /** Null while no recall stands. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recalledAt!: string | null;
}

export class VaccineLotsPage {
  items!: VaccineLotAnswer[];
  nextCursor!: string | null;
}

export class ExpiryMovedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date' })
  expiredOn!: string;
  @ApiProperty({ format: 'date' })
  expiresOn!: string;
  reason!: string;
  @ApiProperty({ format: 'date-time' })
  movedAt!: string;
}

/** A lot with every day on which it has expired before. */
export class ShownVaccineLot extends VaccineLotAnswer {
  expiries!: ExpiryMovedAnswer[];
}
