import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ParsedBy, ShapeBy } from '#libs/http';
import {
  IDENTITY_DOCUMENT_KINDS,
  parseInstant,
  parsePhone,
  parsePlaceCode,
  type IdentityDocument,
  type IdentityDocumentKind,
} from '#libs/vocabulary';
import { parseNumberOfDocument } from '../declarations/form-fields.rules.js';

/** Two hours: longer no one is taken to have breathed the air of who was there. */
const MARGIN_MINUTES_MAX = 120;

export class TracedDocumentBody {
  @ApiProperty({ enum: IDENTITY_DOCUMENT_KINDS })
  @IsIn(IDENTITY_DOCUMENT_KINDS)
  kind!: IdentityDocumentKind;

  @ApiProperty({ example: '099184001234' })
  @IsString()
  @ParsedBy(parseNumberOfDocument)
  number!: string;
}

export class PersonByPhone {
  @ApiProperty({ example: '0310 000 456' })
  @IsString()
  @ParsedBy(parsePhone)
  phone!: string;
}

export class PersonByDocument {
  @IsObject()
  @ValidateNested()
  @Type(() => TracedDocumentBody)
  document!: TracedDocumentBody;
}

export class PersonByCheckIn {
  @ApiProperty({ format: 'uuid' })
  @IsString()
  @IsUUID()
  checkInId!: string;
}

export class AskOverlapsBody {
  /** Whose stays are held against those of others; either a person or a place. */
  @IsOptional()
  @ShapeBy({ phone: PersonByPhone, document: PersonByDocument, checkInId: PersonByCheckIn }, { required: false })
  person?: PersonByPhone | PersonByDocument | PersonByCheckIn;

  @ApiProperty({ example: 'K7M4-Q2XQ' })
  @IsOptional()
  @IsString()
  @ParsedBy(parsePlaceCode)
  placeCode?: string;

  /** Beginning of the window; as long ago as check-ins are kept without it. */
  @ApiProperty({ format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  from?: string;

  /** Its end; now without it. */
  @ApiProperty({ format: 'date-time' })
  @IsOptional()
  @IsString()
  @ParsedBy(parseInstant)
  to?: string;

  /** Minutes before and after a stay within which others still count; none without it. */
  @ApiProperty({ minimum: 0, maximum: MARGIN_MINUTES_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MARGIN_MINUTES_MAX)
  marginMinutes?: number;
}

/** A stay that was asked about. */
export class AskedStay {
  placeCode!: string;
  placeKind!: string;
  from!: string;
  to!: string;
}

/** Somebody who was there too. */
export class Overlap {
  checkInId!: string;
  /** Position in `stays`. */
  stay!: number;
  placeCode!: string;
  from!: string;
  to!: string;
  /** Whole minutes together; 0 for one whom only the margin reaches. */
  minutesTogether!: number;
  fullName!: string;
  phone!: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'string' } })
  identityDocument!: IdentityDocument | null;
  address!: string | null;
}

export class OverlapsAnswer {
  stays!: AskedStay[];
  /** Earliest entry first. */
  overlaps!: Overlap[];
  /** False where there were more than one answer names: ask for a shorter window. */
  complete!: boolean;
}
