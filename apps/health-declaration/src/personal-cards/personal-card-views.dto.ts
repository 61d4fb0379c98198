import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString } from 'class-validator';
import { REVOCATION_REASONS, type CardStatus, type RevocationReason } from './personal-card.rules.js';

/** Ten sheets: what a commune prints at one time. */
export const SHEET_CARDS_MAX = 80;

/** A card without its holder. */
export class IssuedPersonalCard {
  /** Twelve characters, to type. */
  @ApiProperty({ example: 'K7M4Q2X1234P' })
  code!: string;

  /** What its QR code says: `LC1.C.<code>.<kid>.<signature>`. */
  text!: string;

  communeCode!: string;

  /** On the business day of the answer. */
  status!: CardStatus;

  issuedAt!: string;

  /** The first local day on which the card is no longer taken. */
  @ApiProperty({ format: 'date' })
  validUntil!: string;

  revokedAt!: string | null;

  /** For `If-Match`. */
  version!: number;
}

/** A card with its holder, for officers of the commune. */
export class ShownPersonalCard extends IssuedPersonalCard {
  fullName!: string;
  birthYear!: number | null;
  phone!: string | null;
  address!: string;
}

export class RevokePersonalCardBody {
  @ApiProperty({ enum: REVOCATION_REASONS })
  @IsIn(REVOCATION_REASONS)
  reason!: RevocationReason;
}

/** Which cards to print, in this order. */
export class CardSheetBody {
  @ApiProperty({ type: [String], example: ['K7M4Q2X1234P'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHEET_CARDS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  codes!: string[];
}
