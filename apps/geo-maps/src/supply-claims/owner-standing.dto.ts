import { ApiProperty } from '@nestjs/swagger';
import {
  ESSENTIAL_GOODS,
  STATED_STATES,
  STOCK_STATES,
  type EssentialGood,
  type StatedState,
  type StockState,
} from '#libs/vocabulary';

const STANDINGS = ['waiting-for-officer', 'confirmed'] as const;

/** The last word about the state of a point, where it is the owner's. */
export class OwnersWord {
  @ApiProperty({ enum: STATED_STATES })
  says!: StatedState;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** From when on it is believed no more by itself; of the business clock. Others may speak against it before. */
  @ApiProperty({ format: 'date-time' })
  believedUntil!: string;
}

export class OwnersWordOfGood {
  @ApiProperty({ enum: ESSENTIAL_GOODS })
  good!: EssentialGood;
  @ApiProperty({ enum: STOCK_STATES })
  says!: StockState;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ format: 'date-time' })
  believedUntil!: string;
}

/** How whoever holds an owner's token stands to the point, and what of their word still counts. */
export class OwnerStanding {
  @ApiProperty({ format: 'uuid' })
  claimId!: string;
  @ApiProperty({ enum: STANDINGS })
  state!: (typeof STANDINGS)[number];
  /** Of the real clock; null before the claim is confirmed. */
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  tokenExpiresAt!: string | null;
  /** Null where the owner said nothing, or an officer has spoken since. */
  @ApiProperty({ type: OwnersWord, nullable: true })
  word!: OwnersWord | null;
  /** Of which the owner's is the last word. */
  @ApiProperty({ type: OwnersWordOfGood, isArray: true })
  goods!: OwnersWordOfGood[];
}
